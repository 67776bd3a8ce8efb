import type { ChangeLabel } from '../../../shared/contract/record.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { AnyRow, Rows } from '../../db/rows.ts';
import { isDetail, nameOf } from './parents.ts';
import type { Step } from './values.ts';

/** A label that still waits for the change to be made. */
export type LabelMaker = (touched: number) => ChangeLabel;

/**
 * The label of a change: its first step, not counting details that come along with an engagement. Begun before the
 * change is made, because a removed record's name is gone afterwards.
 */
export function beginLabel(rows: Rows, steps: readonly Step[], language: Language): LabelMaker {
  const step = steps.find((each) => !isDetail(each.table)) ?? steps[0];
  if (!step) throw new Error('A change has at least one step.');
  const before = rows.get(step.table, step.id) as AnyRow | null;
  const nameBefore = before === null ? '' : nameOf(rows, step.table, before, language);
  return (touched) => {
    const after = rows.get(step.table, step.id) as AnyRow | null;
    const name = after === null ? nameBefore : nameOf(rows, step.table, after, language);
    const fields = step.op === 'update' && before && after
      ? Object.keys(step.values).filter((field) => before[field] !== after[field])
      : [];
    return { action: `${step.table}.${step.op}`, subject: name, fields, rows: touched };
  };
}
