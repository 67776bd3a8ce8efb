import type { WrongValue } from '../contract/check.ts';
import { formatNamedIssue } from './format-error.ts';
import { formatField } from './format-field.ts';
import type { Texts } from './texts.ts';

/** The rules of which an edit is told what it would do, and of which is told here what is so. */
const standing = ['loop', 'kindFixed', 'ownOrganisation', 'idTaken', 'otherEngagement'] as const;

/** What is not in order with a value in the file. */
export function formatWrong(t: Texts, { field, value, rule }: Pick<WrongValue, 'field' | 'value' | 'rule'>): string {
  if (rule === null) return t('gaps:wrong.told', { field: formatField(t, field), value });
  const known = standing.find((each) => each === rule);
  return known ? t(`gaps:wrong.broken.${known}`, { field: formatField(t, field) }) : formatNamedIssue(t, { field, rule, value });
}
