import type { Language } from '../../../shared/domain/language.ts';
import type { Judge, PlannedRow, RowsAfter } from '../../db/log/undo-plan.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { said } from '../../db/prepare.ts';
import type { AnyRow, Rows } from '../../db/rows.ts';
import type { Work } from '../../work.ts';
import { lastKnownRows } from './last-known.ts';
import { nameOf } from './parents.ts';
import { issuesOf } from './rules/index.ts';
import type { KnownChains } from './rules/rule.ts';

type Broken = ReturnType<Judge['broken']> extends Work<infer Found> ? Found : never;

/** What the rules say of rows that undo or redo leaves: the first that is broken. */
function* brokenRow(after: RowsAfter, rows: readonly PlannedRow[]): Work<Broken> {
  const chains: KnownChains = new Map();
  for (const [done, row] of rows.entries()) {
    if (done % 50 === 49) yield { part: 'values', done, total: rows.length };
    if (row.wanted === null) continue;
    const [issue] = issuesOf({ table: row.table, row: row.wanted, before: row.current, rows: after, chains });
    if (issue) return { row, field: issue.field, rule: issue.rule, value: issue.value ?? '' };
  }
  return null;
}

/** There is one own organisation. */
function brokenOwn(db: OpenDb, rows: readonly PlannedRow[]): Broken {
  const own = (row: AnyRow | null) => Number(row?.['own'] === true);
  const organisations = rows.filter((row) => row.table === 'organisation');
  const first = organisations.find((row) => own(row.wanted) !== own(row.current));
  if (!first) return null;
  const count = said(db.prepare<number>('SELECT count(*) FROM organisation WHERE own = 1').pluck().get());
  const then = organisations.reduce((sum, row) => sum + own(row.wanted) - own(row.current), count);
  return then === 1 ? null : { row: first, field: 'own', rule: 'ownOrganisation', value: '' };
}

/** Names and rules of records, for undo: the rules are those of every stored row, not those of edits alone. */
export function judgeOf(db: OpenDb, language: Language): Judge {
  const rows: Rows = lastKnownRows(db);
  return {
    nameOf: (table, row) => nameOf(rows, table, row, language),
    * broken(after, planned) {
      return (yield* brokenRow(after, planned)) ?? brokenOwn(db, planned);
    },
  };
}
