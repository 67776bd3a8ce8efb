import type { View } from '../../../shared/contract/fields.ts';
import type { Chosen, Uncertain, UncertainPlaces } from '../../../shared/contract/person-data.ts';
import { type TableName, tableNames } from '../../../shared/contract/tables.ts';
import type { Stretch } from '../../../shared/domain/enclosed.ts';
import { type PersonFinder, personFinder, type Traces } from '../../../shared/domain/person-finder.ts';
import { everyRowLog } from '../../db/log/row-log.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { AnyRow } from '../../db/rows.ts';
import { columnOf, tableSql } from '../../db/tables.ts';
import { lastKnownRows, nameOf } from '../record/service.ts';
import { identity, textFields } from './text-fields.ts';

/** So many rows of a table are looked at in one go. */
const batch = 200;

/** The rows of a table of which some text may hold the person, those of one go together; their texts may be written anew in between. */
export function* idsHolding(db: OpenDb, table: TableName, finder: PersonFinder): Generator<string[]> {
  if (textFields[table].length === 0) return;
  const columns = textFields[table].map(({ field }) => `"${columnOf(field)}"`).join(', ');
  const next = `SELECT id, ${columns} FROM "${tableSql[table].name}" WHERE id > ? ORDER BY id LIMIT ${batch}`;
  for (let last: string | undefined = ''; last !== undefined;) {
    const rows = db.prepare<[string, ...(string | null)[]]>(next).raw().all(last);
    yield rows.filter(([, ...texts]) => texts.some((text) => text !== null && finder.mayHold(text))).map(([id]) => id);
    last = rows.length < batch ? undefined : rows.at(-1)?.[0];
  }
}

/** The texts of a row in which the person may stand: not who somebody else is, nor what hangs on the person itself. */
function textsIn(table: TableName, row: AnyRow, personId: string): [field: string, text: string][] {
  if (row['personId'] === personId || (table === 'person' && row.id === personId)) return [];
  return textFields[table].flatMap(({ field }): [string, string][] => {
    const text = row[field];
    return typeof text !== 'string' || (table === 'person' && identity.has(field)) ? [] : [[field, text]];
  });
}

/** A text of another row, as it is now. */
export interface OtherText {
  table: TableName;
  row: AnyRow;
  field: string;
  text: string;
}

export function* otherTexts(db: OpenDb, personId: string, finder: PersonFinder): Generator<OtherText> {
  for (const table of tableNames) {
    for (const ids of idsHolding(db, table, finder)) {
      for (const row of ids.flatMap((id) => db.rows.get(table, id) ?? [])) {
        for (const [field, text] of textsIn(table, row, personId)) yield { table, row, field, text };
      }
    }
  }
}

/** Texts of other rows as the history has them: each where it was written or taken away, of each row the newest first. */
function* pastTexts(db: OpenDb, personId: string, finder: PersonFinder): Generator<OtherText> {
  for (const log of everyRowLog(db.prepare)) {
    for (const { table, before, after } of log.toReversed()) {
      for (const [row, other] of [[after, before], [before, after]] as const) {
        if (row === null) continue;
        for (const [field, text] of textsIn(table, row, personId)) {
          if (text !== other?.[field] && finder.mayHold(text)) yield { table, row, field, text };
        }
      }
    }
  }
}

const around = 50;
const onOneLine = (text: string) => text.replace(/\s+/g, ' ');

function contextOf(text: string, { from, to }: Stretch): { before: string; after: string } {
  const [start, end] = [Math.max(0, from - around), Math.min(text.length, to + around)];
  // Cut between words where there are any.
  const before = start === 0 ? text.slice(0, from) : `…${text.slice(start, from).replace(/^\S{0,30}\s/, '')}`;
  const after = end === text.length ? text.slice(to) : `${text.slice(to, end).replace(/\s\S{0,30}$/, '')}…`;
  return { before: onOneLine(before).toWellFormed().trimStart(), after: onOneLine(after).toWellFormed().trimEnd() };
}

/** What tells one decision from another. */
export const keyOf = ({ table, id, field, form }: Chosen): string => JSON.stringify([table, id, field, form]);

/** How many are shown; a name that is an everyday word is decided on in the texts themselves. */
const mostShown = 500;

/**
 * Where somebody stands who may be the person, now or in the history, for people to decide: each form in each text once.
 * Those in records come before those that only the history has, and whole names that are bent before parts of a name.
 */
export function uncertainPlaces(db: OpenDb, personId: string, traces: Traces, { language }: View): UncertainPlaces {
  const finder = personFinder(traces);
  const known = lastKnownRows(db);
  const found = new Map<string, Uncertain>();
  const add = ({ table, row, field, text }: OtherText, past: boolean) => {
    const stretches = finder.uncertain(text);
    for (const stretch of stretches) {
      const form = text.slice(stretch.from, stretch.to);
      const key = keyOf({ table, id: row.id, field, form });
      if (found.has(key)) continue;
      const count = stretches.filter(({ from, to }) => text.slice(from, to) === form).length;
      found.set(key, { table, id: row.id, field, form, of: nameOf(known, table, row, language), ...contextOf(text, stretch), count, past });
    }
  };
  for (const each of otherTexts(db, personId, finder)) add(each, false);
  for (const each of pastTexts(db, personId, finder)) add(each, true);
  const words = ({ form }: Uncertain) => form.trim().split(/\s+/).length;
  const all = [...found.values()].toSorted((a, b) => Number(a.past) - Number(b.past) || words(b) - words(a));
  return { places: all.slice(0, mostShown), total: all.length };
}
