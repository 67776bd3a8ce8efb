import Database from 'better-sqlite3';
import type { Refusal, Turn } from '../../../shared/contract/change.ts';
import type { ChangeSet } from '../../../shared/contract/change.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Blocked } from '../../../shared/contract/history.ts';
import { atOnce, each, type Work } from '../../work.ts';
import { updateSealed } from '../checksums.ts';
import type { Prepare } from '../prepare.ts';
import { type LogDb, writeInTurns } from './change-log.ts';
import { beginningOf, changeSetFrom, isUnreadable, readChangeSet, setFields, type StoredSet } from './change-sets.ts';
import { type Judge, type PlannedRow, planTurn } from './undo-plan.ts';

/*
 * Undo and redo of change sets (docs/decisions/0015-undo-of-any-change.md). A change set stands or is undone. It is undone
 * where nothing newer that stands touched the same fields, and no rule would be broken by the rows that are left.
 */

const prefixed = (table: string) => setFields.split(', ').map((field) => `${table}.${field}`).join(', ');
/**
 * The change set that undo would take back: the one that was made, or made again, last and stands. What the file began
 * with (its own organisation, a sample, an import) is the ground that the work stands on and is not undone.
 */
export function nextUndo(prepare: Prepare): ChangeSet | null {
  const made = prepare<StoredSet>(
    `SELECT ${setFields} FROM change_set WHERE kind = 'do' AND undone = 0 AND id > ? ORDER BY id DESC LIMIT 1`,
  ).get(beginningOf(prepare));
  if (made === undefined) return null;
  const again = prepare<StoredSet>(
    `SELECT ${prefixed('target')} FROM change_set redo JOIN change_set target ON target.id = redo.target_id
      WHERE redo.kind = 'redo' AND target.undone = 0 AND redo.id > ? ORDER BY redo.id DESC LIMIT 1`,
  ).get(made.id);
  return changeSetFrom(again ?? made);
}

/** The change set that redo would make again: the one undone last, unless something new was done since. */
export function nextRedo(prepare: Prepare): ChangeSet | null {
  const row = prepare<StoredSet>(
    `SELECT ${prefixed('target')} FROM change_set undo JOIN change_set target ON target.id = undo.target_id
      WHERE undo.kind = 'undo' AND target.undone = 1
        AND undo.id > (SELECT id FROM change_set WHERE kind = 'do' ORDER BY id DESC LIMIT 1)
      ORDER BY undo.id DESC LIMIT 1`,
  ).get();
  return row === undefined ? null : changeSetFrom(row);
}

/** For those who know no records: nothing has a name, and every row is in order. */
const unjudged: Judge = { nameOf: () => '', broken: () => atOnce(() => null) };

/** What is turned, and which way: an undo is taken back by redoing what it undid, a redo by undoing what it redid. */
interface Wanted {
  target: ChangeSet;
  turn: Turn;
}

/** @throws AppError NOT_FOUND */
function wantedBy(prepare: Prepare, id: string, turn: Turn): Wanted {
  const { targetId, ...set } = readChangeSet(prepare, id);
  if (targetId === null) return { target: set, turn };
  const { targetId: _, ...target } = readChangeSet(prepare, targetId);
  return { target, turn: turn === 'undo' && set.kind === 'undo' ? 'redo' : turn };
}

function refusalOf(prepare: Prepare, { target, turn }: Wanted): Refusal['reason'] | null {
  if (target.kind === 'erase') return 'erasure';
  // An undo or redo whose own target is not known any more stands for itself.
  if (target.kind !== 'do') return 'folded';
  if (isUnreadable(prepare, target.id)) return 'unreadable';
  if (target.id <= beginningOf(prepare)) return 'beginning';
  if (turn === 'undo') return target.undone ? 'undone' : null;
  return target.undone ? null : 'standing';
}

function* prepareTurn(db: LogDb, wanted: Wanted, judge: Judge): Work<{ rows: PlannedRow[] } | Blocked> {
  const reason = refusalOf(db.prepare, wanted);
  if (reason) return { code: 'NOT_UNDOABLE', data: { turn: wanted.turn, reason } };
  const plan = yield* planTurn(db, wanted.target.id, wanted.turn, judge);
  return 'obstacle' in plan ? { code: 'CHANGED_SINCE', data: plan.obstacle } : plan;
}

/** What would refuse the undo or redo of a change set now; null: nothing. @throws AppError NOT_FOUND */
export function* obstacleTo(db: LogDb, id: string, turn: Turn, judge: Judge): Work<Blocked | null> {
  const prepared = yield* prepareTurn(db, wantedBy(db.prepare, id, turn), judge);
  return 'code' in prepared ? prepared : null;
}

/** A row in the log that its table does not take cannot be made again. */
function* take(db: LogDb, wanted: Wanted, judge: Judge): Work<ChangeSet> {
  try {
    return yield* turnBack(db, wanted, judge);
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error;
    throw new AppError('NOT_UNDOABLE', { turn: wanted.turn, reason: 'unreadable' }, { cause: error });
  }
}

function* turnBack(db: LogDb, wanted: Wanted, judge: Judge): Work<ChangeSet> {
  const { target, turn } = wanted;
  const written = yield* writeInTurns(
    db,
    function* (steps) {
      const prepared = yield* prepareTurn(db, wanted, judge);
      if ('code' in prepared) throw new AppError(prepared.code, prepared.data);
      const rows = turn === 'undo' ? prepared.rows.toReversed() : prepared.rows;
      yield* each('rows', rows, ({ table, id, current, wanted: row }) => {
        if (row === null) steps.remove(table, id);
        else if (current === null) steps.insert(table, row);
        else steps.update(table, row);
      });
      updateSealed(db.prepare, 'change_set', 'undone = @undone', 'id = @id', { undone: turn === 'undo' ? 1 : 0, id: target.id });
      return target.label;
    },
    { kind: turn, targetId: target.id },
  );
  if (!written) throw new Error(`The change set ${target.id} was not turned.`);
  return written;
}

/**
 * Takes back a change set, as a change set of its own.
 * @param id left out: the newest
 * @throws AppError NOTHING_TO_UNDO, NOT_FOUND, NOT_UNDOABLE, CHANGED_SINCE; then nothing is changed
 */
export function* undo(db: LogDb, id?: string, judge: Judge = unjudged): Work<ChangeSet> {
  const target = id ?? nextUndo(db.prepare)?.id;
  if (target === undefined) throw new AppError('NOTHING_TO_UNDO', {});
  return yield* take(db, wantedBy(db.prepare, target, 'undo'), judge);
}

/**
 * Makes again a change set that was undone.
 * @param id left out: the one undone last
 * @throws AppError NOTHING_TO_REDO, NOT_FOUND, NOT_UNDOABLE, CHANGED_SINCE; then nothing is changed
 */
export function* redo(db: LogDb, id?: string, judge: Judge = unjudged): Work<ChangeSet> {
  const target = id ?? nextRedo(db.prepare)?.id;
  if (target === undefined) throw new AppError('NOTHING_TO_REDO', {});
  return yield* take(db, wantedBy(db.prepare, target, 'redo'), judge);
}
