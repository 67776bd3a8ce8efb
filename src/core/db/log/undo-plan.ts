import type { Obstacle, Turn } from '../../../shared/contract/change.ts';
import { references, type TableName, tableNames } from '../../../shared/contract/tables.ts';
import type { Work } from '../../work.ts';
import { said } from '../prepare.ts';
import type { AnyRow, Rows } from '../rows.ts';
import { tableSql } from '../tables.ts';
import type { LogDb } from './change-log.ts';
import { laterMention, type Net, netOf, newestOn, standingOn, type Touch } from './change-nets.ts';
import { readChangeSet } from './change-sets.ts';
import { changesIn } from './row-log.ts';

/** One row as it is, and as undo or redo leaves it; null: there is none. */
export interface PlannedRow {
  table: TableName;
  id: string;
  current: AnyRow | null;
  wanted: AnyRow | null;
}

/** The rows as the plan leaves them, for reading. */
export type RowsAfter = Pick<Rows, 'get' | 'has' | 'pointing'>;

/** What undo asks about records, which the database itself does not know. */
export interface Judge {
  /** The name of the record that a row is or is a part of. */
  nameOf(table: TableName, row: AnyRow): string;
  /** The first rule that the rows would break. */
  broken(after: RowsAfter, rows: readonly PlannedRow[]): Work<{ row: PlannedRow; field: string; rule: string; value: string } | null>;
}

export type Plan = { rows: PlannedRow[] } | { obstacle: Obstacle };

const valueOf = (row: AnyRow, field: string) => row[field] ?? null;

const fieldsOf = (table: TableName) => tableSql[table].fields.slice(1).map(({ field }) => field);

class Planner {
  readonly #db: LogDb;
  readonly #target: string;
  readonly #turn: Turn;
  readonly #judge: Judge;
  readonly #planned = new Map<string, PlannedRow>();
  readonly #looks = 3;
  #done = 0;
  #total = 0;

  constructor(db: LogDb, target: string, turn: Turn, judge: Judge) {
    this.#db = db;
    this.#target = target;
    this.#turn = turn;
    this.#judge = judge;
  }

  * make(): Work<Plan> {
    this.#total = this.#looks * said(this.#db.prepare<number>('SELECT count(DISTINCT row_id) FROM change WHERE change_set_id = ?').pluck().get(this.#target));
    for (const changes of changesIn(this.#db.prepare, this.#target)) {
      const net = netOf(changes);
      const [from, to] = this.#turn === 'undo' ? [net.after, net.before] : [net.before, net.after];
      const obstacle = this.#turnRow({ table: net.table, id: net.id, before: from, after: to });
      if (obstacle) return { obstacle };
      yield* this.#looked();
    }
    const rows = [...this.#planned.values()];
    const obstacle = (yield* this.#missing(rows)) ?? (yield* this.#hanging(rows)) ?? (yield* this.#broken(rows));
    return obstacle ? { obstacle } : { rows };
  }

  /** Tells now and then how far it is; each row is looked at three times. */
  * #looked(): Work<void> {
    this.#done += 1;
    if (this.#done % 50 === 0) yield { part: 'plan', done: this.#done, total: this.#total };
  }

  /** Plans one row from `before` to `after`, or says why not. */
  #turnRow({ table, id, before: from, after: to }: Net): Obstacle | null {
    if (from === null && to === null) return null;
    const current = this.#db.rows.get(table, id);
    const plan = (wanted: AnyRow | null) => void this.#planned.set(`${table}/${id}`, { table, id, current, wanted });
    if (from === null) {
      if (current !== null) return this.#obstacle('there', table, current, null);
      plan(to);
      return null;
    }
    const fields = fieldsOf(table).filter((field) => to === null || valueOf(from, field) !== valueOf(to, field));
    if (fields.length === 0) return null;
    if (current === null) return this.#obstacle('removed', table, from, null);
    const newer = this.#turn === 'undo' ? this.#newerOn(table, id) : [];
    // Newer changes that brought the value back still stand on this one: it would be gone from under them.
    const moved = fields.find((field) => valueOf(current, field) !== valueOf(from, field) || newer.some((each) => each.touches(field)));
    if (moved !== undefined) return this.#obstacle('changed', table, current, moved);
    plan(to === null ? null : { ...current, ...Object.fromEntries(fields.map((field) => [field, valueOf(to, field)])) });
    return null;
  }

  /** The changes of a row that stand and were made, or made again, after the target. */
  #newerOn(table: TableName, id: string): Touch[] {
    const standing = standingOn(this.#db.prepare, table, id);
    const own = standing.find((each) => each.set.id === this.#target);
    return own ? standing.filter((each) => each.position > own.position) : [];
  }

  /** A row that comes back, or gets its reference back, points at what is there. */
  * #missing(rows: readonly PlannedRow[]): Work<Obstacle | null> {
    const after = this.#after();
    for (const { table, current, wanted } of rows) {
      yield* this.#looked();
      if (wanted === null) continue;
      for (const [field, target] of Object.entries(references[table] ?? {})) {
        const id = wanted[field];
        if (typeof id !== 'string' || id === current?.[field] || after.has(target, id)) continue;
        const gone = newestOn(this.#db.prepare, target, id, null, this.#target);
        return { ...this.#obstacle('missing', table, wanted, field), by: gone };
      }
    }
    return null;
  }

  /** Nothing is left that points at a row that goes. */
  * #hanging(rows: readonly PlannedRow[]): Work<Obstacle | null> {
    const after = this.#after();
    for (const gone of rows) {
      yield* this.#looked();
      if (gone.wanted !== null) continue;
      for (const table of tableNames) {
        for (const [field, target] of Object.entries(references[table] ?? {})) {
          const row = target === gone.table ? after.pointing(table, field, gone.id)[0] : undefined;
          if (row) return this.#obstacle('hangs', table, row, field);
        }
      }
    }
    return this.#turn === 'undo' ? this.#hungOnce(rows) : null;
  }

  /** What a later change took away from a row that goes would have nowhere to come back to. */
  #hungOnce(rows: readonly PlannedRow[]): Obstacle | null {
    const gone = new Set(rows.filter((row) => row.wanted === null).map((row) => row.id));
    const found = gone.size === 0 ? null : laterMention(this.#db.prepare, this.#target, gone);
    if (!found) return null;
    const { at, kind, label } = readChangeSet(this.#db.prepare, found.setId);
    return { ...this.#obstacle('hangs', found.table, found.row, found.field), by: { id: found.setId, at, kind, label } };
  }

  * #broken(rows: readonly PlannedRow[]): Work<Obstacle | null> {
    const found = yield* this.#judge.broken(this.#after(), rows);
    if (!found) return null;
    const { row, field, rule, value } = found;
    const others = this.#turn === 'undo' ? this.#newerOn(row.table, row.id) : standingOn(this.#db.prepare, row.table, row.id);
    return {
      ...this.#obstacle('rule', row.table, row.wanted ?? row.current ?? { id: row.id }, field),
      issue: { rule, value },
      by: others.filter((each) => each.set.id !== this.#target).at(-1)?.set ?? null,
    };
  }

  #obstacle(reason: Obstacle['reason'], table: TableName, row: AnyRow, field: string | null): Obstacle {
    return {
      turn: this.#turn, reason, table, id: row.id, name: this.#judge.nameOf(table, row), field, issue: null,
      by: newestOn(this.#db.prepare, table, row.id, field, this.#target),
    };
  }

  /** The rows as the whole plan leaves them. Called when it is made. */
  #after(): RowsAfter {
    const { rows } = this.#db;
    const planned = this.#planned;
    const pointers = new Map<string, Map<unknown, AnyRow[]>>();
    const plannedBy = (table: TableName, field: string) => {
      let found = pointers.get(`${table}.${field}`);
      if (!found) {
        const wanted = [...planned.values()].flatMap((each) => (each.table === table && each.wanted ? [each.wanted] : []));
        pointers.set(`${table}.${field}`, (found = Map.groupBy(wanted, (row) => row[field])));
      }
      return found;
    };
    const get = (table: TableName, id: string) => {
      const found = planned.get(`${table}/${id}`);
      return found ? found.wanted : rows.get(table, id);
    };
    const pointing = (table: TableName, field: string, id: string) => [
      ...rows.pointing(table, field, id).filter((row) => !planned.has(`${table}/${row.id}`)),
      ...(plannedBy(table, field).get(id) ?? []),
    ];
    return { get, has: (table, id) => get(table, id) !== null, pointing } as RowsAfter;
  }
}

/** What undoing or redoing a change set does to each row, or what stands in its way. Writes nothing. */
export function planTurn(db: LogDb, target: string, turn: Turn, judge: Judge): Work<Plan> {
  return new Planner(db, target, turn, judge).make();
}
