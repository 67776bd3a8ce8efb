import type { EngagementRow } from '../../../../../shared/contract/engagement.ts';
import { compareText } from '../../../../../shared/domain/collate.ts';
import type { Language } from '../../../../../shared/domain/language.ts';

/** Where a record stands among those of its kind, by name. */
export interface Place {
  position: number;
  total: number;
  previous: string | null;
  next: string | null;
}

/** The place of a record among those with its mark, in the order in which the list shows them. */
export function placeInList(rows: readonly EngagementRow[], id: string, language: Language): Place | null {
  const mark = rows.find((row) => row.id === id)?.mark;
  if (!mark) return null;
  const compare = compareText(language);
  const same = rows.filter((row) => row.mark === mark).sort((a, b) => compare(a.name, b.name));
  const index = same.findIndex((row) => row.id === id);
  return {
    position: index + 1, total: same.length, previous: same[index - 1]?.id ?? null, next: same[index + 1]?.id ?? null,
  };
}
