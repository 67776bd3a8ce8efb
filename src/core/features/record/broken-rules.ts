import type { InputIssue } from '../../../shared/contract/errors.ts';
import { type TableName, tableNames } from '../../../shared/contract/tables.ts';
import type { Prepare } from '../../db/prepare.ts';
import { type AnyRow, type Rows, rowsOf, type Value } from '../../db/rows.ts';
import { judgesOf } from '../../db/stored-values.ts';
import { tableSql } from '../../db/tables.ts';
import { keepSuspects, type RowKey, suspectsOf } from '../../db/wrong-values.ts';
import type { Work } from '../../work.ts';
import { familyOf } from './parents.ts';
import { issuesOf } from './rules/index.ts';
import { targetFields } from './rules/one-target.ts';
import { joinsLoop } from './rules/references.ts';
import type { KnownChains } from './rules/rule.ts';

/*
 * Rows that break the rules that an edit keeps: another program wrote them. They are read as they are, for every list and
 * every loop comes to its end with them, and told until somebody mends them.
 */

/** A row that breaks a rule, and what mends it. */
export interface Broken {
  table: TableName;
  row: AnyRow;
  issue: InputIssue;
  /** What the field can become so that the rule is kept; null: only a person knows. */
  replaceWith: { value: Value } | null;
}

/** What one row breaks, rule by rule. */
function brokenBy(rows: Rows, chains: KnownChains, { table, id }: RowKey): Broken[] {
  const row = rows.get(table, id);
  if (!row) return [];
  const judge = (as: AnyRow) => {
    const subject = { table, row: as, before: null, rows, chains };
    return issuesOf(subject).filter(({ rule, field }) => rule !== 'loop' || !joinsLoop(subject, field, id));
  };
  const issues = judge(row);
  const mended = (field: string) => {
    const value = judgesOf(table).get(field)?.replacement;
    if (value === undefined || row[field] === value) return null;
    return judge({ ...row, [field]: value }).length < issues.length ? { field, replaceWith: { value } } : null;
  };
  return issues.map((issue) => {
    // Of a row that hangs on several records any but one can be let go.
    const fields = [issue.field, ...(issue.rule === 'oneTarget' ? targetFields[table] ?? [] : [])];
    const found = fields.map(mended).find((each) => each !== null);
    return { table, row, issue: { ...issue, field: found?.field ?? issue.field }, replaceWith: found?.replaceWith ?? null };
  });
}

/** There is one own organisation: the first, with which a portfolio begins, where none is. */
function brokenOwn(prepare: Prepare, rows: Rows): Broken[] {
  const own = prepare<string>('SELECT id FROM organisation WHERE own = 1 ORDER BY id').pluck().all();
  if (own.length === 1) return [];
  const told = own.length > 0 ? own : prepare<string>('SELECT id FROM organisation ORDER BY id LIMIT 1').pluck().all();
  return told.flatMap((id) => {
    const row = rows.get('organisation', id);
    return row ? [{ table: 'organisation', row, issue: { field: 'own', rule: 'ownOrganisation' }, replaceWith: { value: true } }] : [];
  });
}

const eachId = tableNames.map((table) => `SELECT id, '${familyOf(table)}' AS family FROM "${tableSql[table].name}"`).join(' UNION ALL ');

/** The rows that are not the first of those that share an id: it names one record. */
function* sharingIds(prepare: Prepare, rows: Rows): Generator<RowKey> {
  const shared = prepare<string>(`SELECT id FROM (${eachId}) GROUP BY id HAVING count(DISTINCT family) > 1`).pluck().all();
  for (const id of shared) for (const table of tableNames) if (sharesId(rows, { table, id })) yield { table, id };
}

/** Whether the id of a row is that of a record of a table before its own. Details share theirs with their engagement. */
function sharesId(rows: Rows, { table, id }: RowKey): boolean {
  const before = tableNames.slice(0, tableNames.indexOf(table));
  return familyOf(table) === table && rows.has(table, id) && before.some((each) => familyOf(each) !== table && rows.has(each, id));
}

function brokenId(rows: Rows, key: RowKey): Broken[] {
  const row = sharesId(rows, key) ? rows.get(key.table, key.id) : null;
  return row ? [{ table: key.table, row, issue: { field: 'id', rule: 'idTaken' }, replaceWith: null }] : [];
}

/** So many rows are looked at in one go. */
const turn = 2_000;
/** As many as are told: when these are mended, the rest is found at the next opening. */
const most = 1_000;

/** The rows that break a rule, a turn at a time, each with how many tables have been looked through. */
function* lookForSuspects(prepare: Prepare): Generator<{ found: RowKey[]; done: number }> {
  const rows = rowsOf(prepare);
  for (const [done, table] of tableNames.entries()) {
    const next = `SELECT id FROM "${tableSql[table].name}" WHERE id > ? ORDER BY id LIMIT ${turn}`;
    for (let last = ''; ;) {
      const ids = prepare<string>(next).pluck().all(last);
      const chains: KnownChains = new Map();
      yield { found: ids.map((id) => ({ table, id })).filter((key) => brokenBy(rows, chains, key).length > 0), done };
      if (ids.length < turn) break;
      last = ids.at(-1) ?? '';
    }
  }
  const others = [...sharingIds(prepare, rows), ...brokenOwn(prepare, rows).map(({ table, row }) => ({ table, id: row.id }))];
  yield { found: others, done: tableNames.length };
}

/** Looks at all rows, where they were not yet. */
export function* lookAtRules(prepare: Prepare): Work<void> {
  if (suspectsOf(prepare)) return;
  // Each row once, however much it breaks.
  const suspects = new Map<string, RowKey>();
  for (const { found, done } of lookForSuspects(prepare)) {
    for (const key of found) suspects.set(`${key.table}/${key.id}`, key);
    if (suspects.size >= most) break;
    yield { part: 'rules', done, total: tableNames.length };
  }
  keepSuspects(prepare, [...suspects.values()]);
}

/** What still breaks a rule of the rows that were found to when all were looked at. Edits and undo keep the rules: no other comes to break one. */
export function findBroken(prepare: Prepare): Broken[] {
  const suspects = suspectsOf(prepare) ?? [];
  if (suspects.length === 0) return [];
  const rows = rowsOf(prepare);
  const chains: KnownChains = new Map();
  return [...suspects.flatMap((key) => [...brokenBy(rows, chains, key), ...brokenId(rows, key)]), ...brokenOwn(prepare, rows)];
}
