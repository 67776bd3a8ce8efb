import type { WrongValue } from '../../../shared/contract/check.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import { engagementKinds } from '../../../shared/domain/engagement.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { Prepare } from '../../db/prepare.ts';
import { type AnyRow, type Rows, rowsOf } from '../../db/rows.ts';
import { judgesOf } from '../../db/stored-values.ts';
import { type Found, findWrong, judgeAll } from '../../db/wrong-values.ts';
import { shortened } from '../../input-issues.ts';
import type { WorkUnderWay } from '../../under-way.ts';
import type { Work } from '../../work.ts';
import { findBroken, lookAtRules, nameOf, parentOf } from '../record/service.ts';

/** As many as are told of what is not in order: a file with more was not made by Netfolio at all. */
export const mostTold = 1_000;

/**
 * The values that are not in order, each with the record on whose page it is told, and with what can be put in its place.
 * They are read as if that stood there already. Then what breaks a rule between rows, but for records that such a value
 * stands in: it may be broken by what is read in its place.
 */
export function* wrongValues(prepare: Prepare, language: Language): Work<WrongValue[]> {
  yield* look(prepare);
  return allWrong(prepare, language);
}

/** Judges what is not judged yet. */
function* look(prepare: Prepare): Work<void> {
  yield* judgeAll(prepare);
  yield* lookAtRules(prepare);
}

function allWrong(prepare: Prepare, language: Language): WrongValue[] {
  const rows = rowsOf(prepare);
  const told = (found: Found, rule: WrongValue['rule'], replaceWith: WrongValue['replaceWith']): WrongValue => {
    const of = recordOf(rows, found.table, found.row);
    return {
      table: found.table, id: found.row.id, field: found.field, value: shortened(found.row[found.field]) ?? '', rule, replaceWith,
      of: { table: of.table, id: of.row.id, name: nameOf(rows, of.table, of.row, language) },
    };
  };
  const values = findWrong(prepare).filter(isToldHere).slice(0, mostTold).map((found) => {
    const replacement = found.table === 'engagement' && found.field === 'kind' ? kindOf(rows, found.row.id) : judgesOf(found.table).get(found.field)?.replacement;
    return told(found, null, replacement === undefined ? null : { value: replacement });
  });
  const unclear = new Set(values.map(({ of }) => of.id));
  const broken = findBroken(prepare).slice(0, mostTold - values.length).map(({ table, row, issue, replaceWith }) =>
    told({ table, row, field: issue.field }, issue.rule, replaceWith));
  return [...values, ...broken.filter(({ of }) => !unclear.has(of.id))];
}

/**
 * The same of the portfolio that is open, judged in turns, so that a large one keeps nobody waiting.
 * @param current asked again after each wait, for another may be open then
 */
export async function wrongValuesInTurns(current: () => OpenDb, work: WorkUnderWay, language: Language): Promise<WrongValue[]> {
  const db = current();
  const running = underWay.get(db) ?? lookInTurns(db, work).finally(() => underWay.delete(db));
  underWay.set(db, running);
  await running;
  return current() === db ? allWrong(db.prepare, language) : wrongValuesInTurns(current, work, language);
}

/** Whoever asks while a portfolio is looked through waits for that. */
const underWay = new WeakMap<OpenDb, Promise<void>>();

/** Ends early where the file is closed meanwhile. */
async function lookInTurns({ prepare, sqlite }: OpenDb, work: WorkUnderWay): Promise<void> {
  const looking = look(prepare);
  while (sqlite.open && !looking.next().done) await work.pause();
}

/** A code that no list has, and which is read as it is, is a gap (`unknownCode`); a project's has no gap of its own. */
const isToldHere = ({ table, row, field }: Found) =>
  table === 'project' || judgesOf(table).get(field)?.read(row[field]).value !== row[field];

/** The kind whose details an engagement has. */
const kindOf = (rows: Rows, id: string) => engagementKinds.find((kind) => rows.has(kind, id));

/** The record that a row is a part of, a part of a part included. */
export function recordOf(rows: Rows, table: TableName, row: AnyRow): { table: TableName; row: AnyRow } {
  const parent = parentOf(table, row);
  const above = parent && rows.get(parent.table, parent.id);
  return parent && above ? recordOf(rows, parent.table, above) : { table, row };
}
