import { v7 as uuidv7 } from 'uuid';
import type * as z from 'zod';
import type { deadline as contract } from '../../../shared/contract/deadline.ts';
import { AppError, invalid, type InputIssue, isInvalid } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { Applied, Operation } from '../../../shared/contract/record.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { deadlineKey, readDeadlineKey } from '../../../shared/domain/deadline-key.ts';
import { lastDay } from '../../../shared/domain/partial-date.ts';
import type { Context } from '../../context.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { apply, find, languageOf } from '../record/service.ts';
import { type Deadline, deadlinesOf, loadDeadlineSources } from './derive.ts';

/** What is to change, as the contract has checked it. */
export type DeadlineEdit = z.output<NonNullable<(typeof contract.edit)['~orpc']['inputSchema']>>;
type Written = { -readonly [F in 'date' | 'state' | 'stateOn' | 'reason']: Row<'deadline'>[F] };

/** The deadline behind a key. @throws AppError INVALID for what is no key, NOT_FOUND */
function deadlineOf(db: OpenDb, view: View, typed: string): Deadline {
  const name = readDeadlineKey(typed);
  if (name === null) throw invalid({ field: 'key', rule: 'identifier', value: typed.slice(0, 100) });
  const missing = () => new AppError('NOT_FOUND', { id: typed });
  const row = 'rowId' in name ? db.rows.get('deadline', name.rowId) : null;
  const asked = 'rowId' in name ? null : name;
  const engagementId = row?.engagementId ?? asked?.engagementId;
  if (engagementId === undefined) throw missing();
  const sources = loadDeadlineSources(db.prepare, view, [engagementId]);
  const key = asked && deadlineKey(asked);
  const wanted = { asOf: view.asOf, until: view.asOf, asked };
  const found = sources.chains.flatMap((chain) => deadlinesOf(chain, sources, wanted))
    .find((each) => (row === null ? each.key === key : each.row?.id === row.id));
  if (!found) throw missing();
  return found;
}

/** What is written on a deadline after an edit. @throws AppError INVALID naming the edit's field */
function written(edit: DeadlineEdit, { row, arithmetic }: Deadline): Written {
  const { date, state, stateOn, reason } = row ?? { date: null, state: null, stateOn: null, reason: null };
  const next: Written = { date, state, stateOn, reason };
  if (edit.state === 'open') [next.state, next.stateOn] = [null, null];
  else if (edit.state !== undefined && edit.state !== next.state) [next.state, next.stateOn] = [edit.state, edit.asOf];
  if (edit.stateOn !== undefined) {
    if (next.state === null && edit.stateOn !== null) throw invalid({ field: 'state', rule: 'required' });
    next.stateOn = edit.stateOn;
  }
  if (edit.date !== undefined) {
    if (edit.date === null && arithmetic === null) throw invalid({ field: 'date', rule: 'required' });
    // The rule's own day is no move: the deadline then follows its period again.
    const unmoved = edit.date !== null && lastDay(edit.date) === arithmetic?.result;
    next.date = unmoved ? null : edit.date;
  }
  if (edit.reason !== undefined) next.reason = edit.reason;
  return next;
}

/** The step that writes it; a row that says no more than the rule, or nothing at all, goes. Null where nothing is to be written. */
function operationOf({ row, date: _date, arithmetic: _arithmetic, ...name }: Deadline, next: Written): Operation | null {
  const empty = Object.values(next).every((value) => value === null) && (row?.title ?? null) === null;
  if (row !== null) {
    const { id } = row;
    return empty ? { op: 'remove', table: 'deadline', id } : { op: 'update', table: 'deadline', id, values: next };
  }
  const { engagementId, periodId, type, year } = name;
  const values = { engagementId, periodId, type, year, ...next };
  return empty ? null : { op: 'add', table: 'deadline', id: uuidv7(), values };
}

function actionOf({ row }: Deadline, next: Written): string {
  if (next.state !== (row?.state ?? null)) {
    return next.state === 'done' ? 'deadlineDone' : next.state === 'dropped' ? 'deadlineDropped' : 'deadlineReopened';
  }
  return next.date === (row?.date ?? null) ? 'deadlineChanged' : 'deadlineMoved';
}

/** A broken rule, named after the field of the edit. */
const asTyped = (issue: InputIssue): InputIssue =>
  ({ ...issue, field: issue.field.replace(/^operations\.\d+\.values\./, '') });

/**
 * Marks a deadline as done, dropped or open again, or moves it, as one change set.
 * @throws AppError INVALID, NOT_FOUND for a key that names no deadline
 */
export function editDeadline(context: Context, edit: DeadlineEdit): Applied {
  const db = context.portfolio();
  const deadline = deadlineOf(db, edit, edit.key);
  const next = written(edit, deadline);
  // A step that changes nothing leaves no change set.
  const operation = operationOf(deadline, next)
    ?? { op: 'update' as const, table: 'engagement' as const, id: deadline.engagementId, values: {} };
  const subject = find(db, deadline.engagementId, languageOf(db)).name;
  try {
    return apply(context, [operation], { action: actionOf(deadline, next), subject });
  } catch (error) {
    if (!isInvalid(error)) throw error;
    throw new AppError('INVALID', { issues: error.data.issues.map(asTyped) }, { cause: error });
  }
}
