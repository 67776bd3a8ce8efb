import type { ChangeLabel, ChangeSet } from '../../../shared/contract/change.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import { dayOf } from '../../../shared/domain/partial-date.ts';
import { each, type Work } from '../../work.ts';
import { areChangesSealed, insertSealed, isSealed, updateSealed } from '../checksums.ts';
import type { OpenDb } from '../open-db.ts';
import { type Prepare, said } from '../prepare.ts';
import type { AnyRow } from '../rows.ts';
import { writeSetting } from '../settings.ts';
import { netOf } from './change-nets.ts';
import { labelFrom } from './change-sets.ts';
import { type LoggedRow, rowLog, type StoredChange, storedChange } from './row-log.ts';

/*
 * Folding old change sets together, those of each year into one, which does to each row what they did in all: so the rows
 * as they were at each year's end can still be worked out (docs/decisions/0020-a-log-that-stays-small.md).
 */

/** A change set that may be folded. */
export interface OldSet {
  id: string;
  at: string;
  kind: ChangeSet['kind'];
  undone: number;
  label: string;
}

/** The change sets of a year, the oldest first. */
export interface OldYear {
  year: number;
  sets: OldSet[];
}

/** What is left of a row's changes of one year. `place`: the rowid of the first of them; `nth`: of those of the row. */
type Piece = StoredChange & { table: TableName; id: string; at: string; place: number; nth: number };

/** What the report tells by the day on which it was recorded keeps that day, each date its own. */
const toldByDay: Partial<Record<TableName, readonly string[]>> = { period: ['start', 'end'] };

/** The label of a year that was folded before; null: it is no such year. */
const foldedIn = ({ kind, label }: OldSet) => (kind === 'fold' ? labelFrom(label) : null);

/** Where nobody can say when the oldest change was made. */
const firstYear = 1970;

/** How many change sets one stands for. */
export const countOf = (set: OldSet): number => foldedIn(set)?.folded ?? 1;

/**
 * The years whose change sets are to be folded: all that were made before the first one made at or after a moment. A year
 * that was folded whole is left out. Erasures stay by themselves: that somebody was erased is to be told.
 * @param until UTC ISO with milliseconds
 */
export function yearsBefore(prepare: Prepare, until: string): OldYear[] {
  const sets = prepare<OldSet>(
    `SELECT id, at, kind, undone, label FROM change_set WHERE kind <> 'erase'
      AND id < coalesce((SELECT min(id) FROM change_set WHERE at >= ?), 'z') ORDER BY id`,
  ).all(until);
  const years: OldYear[] = [];
  for (const set of sets) {
    const folded = foldedIn(set);
    const told = folded ? Number(folded.subject) : Number(dayOf(new Date(set.at)).slice(0, 4));
    const last = years.at(-1);
    // What another program left without a year goes with what came before.
    const year = Number.isInteger(told) ? told : last?.year ?? firstYear;
    // A clock that was set back does not make a year come twice.
    if (last && year <= last.year) last.sets.push(set);
    else years.push({ year, sets: [set] });
  }
  return years.filter(({ sets: [first, ...others] }) => first?.kind !== 'fold' || others.length > 0);
}

/** A change of a row with the change set that did it. */
type OldChange = LoggedRow & { set: OldSet };

/** Whether it stands: neither was undone, nor undoes or redoes another. */
const stands = ({ set }: OldChange) => ['do', 'fold'].includes(set.kind) && set.undone === 0;

/** One row in the change sets of a year. */
class OldRow {
  readonly #changes: readonly OldChange[];

  constructor(changes: readonly OldChange[]) {
    this.#changes = changes;
  }

  /** What did something to it last; what stands comes before what was undone and what undid it. */
  #last(did: (change: OldChange) => boolean): OldChange | undefined {
    return this.#changes.findLast((change) => did(change) && stands(change)) ?? this.#changes.findLast(did);
  }

  /** When something was done to it last. */
  #momentOf(did: (change: OldChange) => boolean): string {
    const last = this.#last(did) ?? this.#changes.at(-1);
    return last?.at ?? last?.set.at ?? '';
  }

  /** What the changes did together, in as few changes as tell it. */
  pieces(): Piece[] {
    const { table, id, before, after } = netOf(this.#changes);
    const pieces: Piece[] = [];
    const put = (from: AnyRow | null, to: AnyRow | null, at: string) => {
      if (from === to || (from && to && Object.keys(to).every((field) => from[field] === to[field]))) return;
      pieces.push({ table, id, at, place: this.#changes[0]?.rowid ?? 0, nth: pieces.length, ...storedChange(from, to) });
    };
    const days = toldByDay[table] ?? [];
    // What undid a removal gave it back as it was by then, with the dates that were moved before.
    const added = before === null ? this.#last((change) => change.before === null && change.after !== null)?.after : null;
    const first = before ?? added;
    if (after === null || !first || days.length === 0) {
      put(before, after, this.#momentOf(() => true));
      return pieces;
    }
    let row: AnyRow = { ...after, ...Object.fromEntries(days.map((field) => [field, first[field] ?? null])) };
    put(before, row, this.#momentOf((change) => before !== null || change.before === null));
    for (const field of days) {
      const moved = { ...row, [field]: after[field] ?? null };
      put(row, moved, this.#momentOf((change) => change.before !== null && change.before[field] !== change.after?.[field]));
      row = moved;
    }
    return pieces;
  }
}

/** The rows whose changes of a year become fewer or smaller: changed more than once, or kept whole by an older Netfolio. */
const reworked = `SELECT table_name, row_id FROM change WHERE change_set_id IN (SELECT value FROM json_each(@ids))
  GROUP BY table_name, row_id
  HAVING count(*) > 1 OR max(instr(coalesce(before, ''), '"id":"') + instr(coalesce(after, ''), '"id":"')) > 0`;

const inYear = 'change_set_id IN (SELECT value FROM json_each(@ids))';
const idsOf = ({ sets }: OldYear) => JSON.stringify(sets.map(({ id }) => id));

/** So many changes of the log are proved or written in one go. */
const batch = 200;
const among = 'rowid IN (SELECT CAST(value AS INTEGER) FROM json_each(@some))';

/** Some changes of the log by their rowids, those of one go together. */
function batchesOf(prepare: Prepare, where: string, values: Record<string, unknown>): string[] {
  const ids = prepare<string>(`SELECT CAST(rowid AS TEXT) FROM change WHERE ${where}`).pluck().all(values);
  return inBatches(ids).map((some) => JSON.stringify(some));
}

const inBatches = <Item>(items: readonly Item[]) =>
  Array.from({ length: Math.ceil(items.length / batch) }, (_, at) => items.slice(at * batch, (at + 1) * batch));

/** What is left of the changes of those rows. */
function* piecesOf(prepare: Prepare, year: OldYear): Work<Piece[]> {
  const own = new Map(year.sets.map((set) => [set.id, set]));
  const rows = prepare<{ table_name: TableName; row_id: string }>(reworked).all({ ids: idsOf(year) });
  const changesOf = (table: TableName, id: string) => rowLog(prepare, table, id).flatMap((change): OldChange[] => {
    const set = own.get(change.setId);
    return set ? [{ ...change, set }] : [];
  });
  const pieces: Piece[] = [];
  yield* each('plan', rows, (row) => pieces.push(...new OldRow(changesOf(row.table_name, row.row_id)).pieces()));
  return pieces;
}

/** About how many bytes a change and a change set take besides what they tell: ids, twice more in indexes. */
const around = 180;
const lengthOf = (text: string | Buffer | null) => (text === null ? 0 : Buffer.byteLength(text));

/** About how much smaller the log becomes when a year is folded; null: the year stays as it is. */
export function* bytesWon(prepare: Prepare, year: OldYear): Work<number | null> {
  if (!(yield* isSound(prepare, year))) return null;
  const rows = said(prepare<number>(
    `SELECT coalesce(sum(${around} + coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0) + coalesce(length(packed), 0)), 0)
      FROM change JOIN (${reworked}) USING (table_name, row_id) WHERE ${inYear}`,
  ).pluck().get({ ids: idsOf(year) }));
  const sets = year.sets.reduce((sum, { label }) => sum + around + lengthOf(label), 0) - 2 * around;
  const pieces = yield* piecesOf(prepare, year);
  const left = pieces.reduce((sum, { before, after, packed }) => sum + around + lengthOf(before) + lengthOf(after) + lengthOf(packed), 0);
  return Math.max(0, rows + sets - left);
}

/** More than the changes that are left of one row. */
const spread = 8;

/** Whether the year's change sets, and all that the rows of it were before, are as they were saved. */
function* isSound(prepare: Prepare, year: OldYear): Work<boolean> {
  const values = { ids: idsOf(year), last: year.sets.at(-1)?.id };
  const changes = [
    ...batchesOf(prepare, inYear, values),
    ...batchesOf(prepare, `(table_name, row_id) IN (${reworked}) AND change_set_id < @last`, values),
  ];
  const proofs = [
    ...year.sets.map(({ id: key }) => () => isSealed(prepare, { table: 'change_set', key })),
    ...changes.map((some) => () => areChangesSealed(prepare, among, { some })),
  ];
  for (const [done, proof] of proofs.entries()) {
    yield { part: 'history', done, total: proofs.length };
    if (!proof()) return false;
  }
  return true;
}

/**
 * Puts one change set, under the id of the last, in the place of those of a year. In one transaction over its turns.
 * @returns whether it did: changes that are not as they were saved stay as they are, for what was made of them would look sound
 */
export const foldYear = (db: OpenDb, year: OldYear): Work<boolean> => db.transactionInTurns(folding(db, year));

function* folding({ prepare }: OpenDb, year: OldYear): Work<boolean> {
  if (!(yield* isSound(prepare, year))) return false;
  const [ids, last] = [idsOf(year), year.sets.at(-1)?.id];
  yield* each('fold', changesFolded(prepare, year, yield* piecesOf(prepare, year)), (write) => write(), 1);
  // What an undo turned is not known any more: it is a change like any other.
  updateSealed(prepare, 'change_set', 'target_id = NULL', 'target_id IN (SELECT value FROM json_each(@ids))', { ids });
  const rows = said(prepare<number>('SELECT count(DISTINCT row_id) FROM change WHERE change_set_id = ?').pluck().get(last));
  const folded = year.sets.reduce((sum, set) => sum + countOf(set), 0);
  const label: ChangeLabel = { action: 'fold', subject: String(year.year), fields: [], rows, folded };
  updateSealed(
    prepare, 'change_set', "kind = 'fold', who = '', target_id = NULL, label = @label, undone = 0", 'id = @last', { label: JSON.stringify(label), last },
  );
  prepare('DELETE FROM change_set WHERE id IN (SELECT value FROM json_each(?)) AND id <> ?').run(ids, last);
  // Rows were written anew that no newer change tells of.
  writeSetting(prepare, 'proved', '');
  return true;
}

/** What puts the year's changes under its last change set, the pieces in the place of those that they are made of, step by step. */
function changesFolded(prepare: Prepare, year: OldYear, pieces: readonly Piece[]): (() => void)[] {
  const values = { ids: idsOf(year), last: year.sets.at(-1)?.id };
  const are = (which: 'IN' | 'NOT IN') => batchesOf(prepare, `${inYear} AND (table_name, row_id) ${which} (${reworked})`, values);
  // What was written first has the smaller rowid, and stays first.
  const set = `at = coalesce(at, (SELECT at FROM change_set WHERE id = change_set_id)), change_set_id = @last, sequence = rowid * ${spread}`;
  return [
    ...are('IN').map((some) => () => { prepare(`DELETE FROM change WHERE ${among}`).run({ some }); }),
    ...are('NOT IN').map((some) => () => updateSealed(prepare, 'change', set, among, { ...values, some })),
    ...inBatches(pieces).map((some) => () => {
      for (const { place, nth, table, id, before, after, packed, at } of some) {
        insertSealed(prepare, 'change', [values.last, place * spread + nth, table, id, before, after, packed, at]);
      }
    }),
  ];
}
