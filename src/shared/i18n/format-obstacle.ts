import type { Obstacle, Refusal } from '../contract/change.ts';
import type { InputIssue } from '../contract/errors.ts';
import { dayOf, formatPartialDate } from '../domain/partial-date.ts';
import { formatChange, formatTable } from './format-change.ts';
import { formatField } from './format-field.ts';
import { languageIn } from './language-in.ts';
import type { Texts } from './texts.ts';

/** The day of a moment (UTC ISO) as the language of the texts writes it. */
function formatDay(t: Texts, at: string): string {
  return formatPartialDate(dayOf(new Date(at)), languageIn(t));
}

function formatReason(t: Texts, obstacle: Obstacle): string {
  const { reason, by, issue } = obstacle;
  const table = formatTable(t, obstacle.table);
  const when = by ? ` ${t('history:obstacle.when', { date: formatDay(t, by.at) })}` : '';
  const field = formatField(t, obstacle.field ?? '');
  const name = obstacle.name === '' ? table : obstacle.name;
  const what = obstacle.name === '' ? table : t('history:obstacle.what', { name, table });
  switch (reason) {
    case 'changed':
      return obstacle.field === null
        ? t('history:obstacle.changedWhole', { what, when })
        : t('history:obstacle.changed', { name, field, when });
    case 'rule': {
      const problem = issue ? t(`errors:rule.${issue.rule as InputIssue['rule']}`, { value: issue.value, max: 0 }) : '';
      return t('history:obstacle.rule', { name, field, problem });
    }
    case 'missing':
      return t('history:obstacle.missing', { name, field, when });
    default:
      return t(`history:obstacle.${reason}`, { what, when });
  }
}

/** What stands in the way of undoing or redoing a change, and what to do about it, in two sentences. */
export function formatObstacle(t: Texts, obstacle: Obstacle): string {
  const not = t(`history:obstacle.not.${obstacle.turn}`);
  // What was folded into a year cannot be undone first.
  const by = obstacle.by?.kind === 'fold' ? null : obstacle.by;
  const change = by ? formatChange(t, by.label) : '';
  const advice = by ? t(by.kind === 'undo' ? 'history:obstacle.again' : 'history:obstacle.first', { change }) : t('history:obstacle.kept');
  return t('history:obstacle.sentence', { not, reason: formatReason(t, obstacle), advice });
}

/** Why a change is not undone or redone at all. */
export function formatRefusal(t: Texts, refusal: Refusal): string {
  return t(`history:refusal.${refusal.reason}`);
}
