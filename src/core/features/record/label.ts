import type { ChangeLabel } from '../../../shared/contract/record.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import { engagementKinds } from '../../../shared/domain/engagement.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { sameRow } from '../../db/log/change-log.ts';
import type { Rows } from '../../db/rows.ts';
import { nameOf } from './parents.ts';
import type { Step } from './values.ts';

/** A label that still waits for the change to be made. */
export type LabelMaker = (touched: number) => ChangeLabel;

/** What a change of several rows is about, the first of these that it touches: a record before the parts of it. */
const main: readonly TableName[] = ['engagement', ...engagementKinds, 'activity', 'person', 'organisation'];

function rank({ table }: Step): number {
  const place = main.indexOf(table);
  return place === -1 ? main.length : place;
}

/** Whether a step leaves its row as it is: a form that is saved gives back what nobody touched. */
function changesNothing(rows: Rows, step: Step): boolean {
  if (step.op !== 'update') return false;
  const row = rows.get(step.table, step.id);
  return row !== null && sameRow(row, { ...step.values, id: step.id });
}

/** The step that a change is called after. */
function mainStep(rows: Rows, steps: readonly Step[]): Step {
  const changing = steps.filter((step) => !changesNothing(rows, step));
  const [first] = (changing.length === 0 ? steps : changing).toSorted((a, b) => rank(a) - rank(b));
  if (!first) throw new Error('A change has at least one step.');
  return first;
}

/**
 * The label of a change: the record that it is about, else its first step. Begun before the change is made, because a
 * removed record's name is gone afterwards.
 */
export function beginLabel(rows: Rows, steps: readonly Step[], language: Language): LabelMaker {
  const step = mainStep(rows, steps);
  const before = rows.get(step.table, step.id);
  const nameBefore = before === null ? '' : nameOf(rows, step.table, before, language);
  return (touched) => {
    const after = rows.get(step.table, step.id);
    const name = after === null ? nameBefore : nameOf(rows, step.table, after, language);
    const fields = step.op === 'update' && before && after
      ? Object.keys(step.values).filter((field) => before[field] !== after[field])
      : [];
    return { action: actionOf(step), subject: name, fields, rows: touched };
  };
}

/** What was done, as the history words it: marking by hand is an act of its own. */
function actionOf(step: Step): string {
  if (step.op === 'add' && step.table === 'standing') return String(step.row['state']);
  return `${step.table}.${step.op}`;
}
