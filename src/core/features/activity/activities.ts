import type * as z from 'zod';
import type { ActivityRecord, ThemeRow } from '../../../shared/contract/directory.ts';
import type { ActivityRow } from '../../../shared/contract/engagement.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import { shownName, storedNames } from '../../../shared/domain/language.ts';
import { idsOf } from '../../db/reader.ts';
import type { Prepare } from '../../db/rows.ts';
import { engagementNames, engagementsOfPeriods } from '../engagement/service.ts';
import { readActivities, readThemeLinks, readThemes } from './repo.ts';
import { activityRows, linksOn, notesOn, themesOn } from './service.ts';

const rowsOf = (prepare: Prepare, view: View, ids: readonly string[] | null) =>
  activityRows(prepare, ids, view.language, (wanted) => engagementNames(prepare, view, wanted));

/** All activities, the newest first, then in the language's order. */
export function listActivities(prepare: Prepare, view: View): ActivityRow[] {
  return rowsOf(prepare, view, null);
}

/** One activity with all that hangs on it. @throws AppError NOT_FOUND */
export function getActivity(prepare: Prepare, view: View, id: string): z.infer<typeof ActivityRecord> {
  const [row] = rowsOf(prepare, view, [id]);
  const [stored] = readActivities(prepare, [id]);
  if (!row || !stored) throw new AppError('NOT_FOUND', { id });
  return {
    ...row,
    placeId: stored.placeId,
    outcomes: { fi: stored.outcomeFi, sv: stored.outcomeSv, en: stored.outcomeEn },
    themes: themesOn(prepare, 'activity', [id], view.language).get(id) ?? [],
    notes: notesOn(prepare, 'activity', [id])(id),
    links: linksOn(prepare, 'activity', [id])(id),
  };
}

/** All themes and goals in the language's order, each with the number of engagements that carry it. */
export function listThemes(prepare: Prepare, view: View): ThemeRow[] {
  const compare = compareText(view.language);
  const engagements = countEngagements(prepare);
  return readThemes(prepare, null).map((theme): ThemeRow => {
    const names = storedNames(theme);
    const quotes = { fi: theme.quoteFi, sv: theme.quoteSv, en: theme.quoteEn };
    return {
      id: theme.id,
      name: shownName(names, view.language),
      names,
      type: theme.type,
      parentId: theme.parentId,
      quote: shownName(quotes, view.language) || null,
      quotes,
      source: theme.source,
      engagements: engagements.get(theme.id)?.size ?? 0,
    };
  }).sort((a, b) => compare(a.name, b.name));
}

/** The engagements that carry each theme, themselves or by one of their phases. */
function countEngagements(prepare: Prepare): Map<string, Set<string>> {
  const links = readThemeLinks(prepare, null);
  const ofPeriods = engagementsOfPeriods(prepare, idsOf(links.map((link) => link.periodId)));
  const found = new Map<string, Set<string>>();
  for (const { themeId, engagementId, periodId } of links) {
    const id = engagementId ?? ofPeriods.get(periodId ?? '');
    if (id === undefined) continue;
    const carriers = found.get(themeId);
    if (carriers) carriers.add(id);
    else found.set(themeId, new Set([id]));
  }
  return found;
}
