import { writeFileSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { Chosen } from '../../../shared/contract/person-data.ts';
import { references, type TableName, tableNames } from '../../../shared/contract/tables.ts';
import { personFinder } from '../../../shared/domain/person-finder.ts';
import type { Context } from '../../context.ts';
import { readChangeSet } from '../../db/log/change-sets.ts';
import { type LoggedRow, rowLog } from '../../db/log/row-log.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { outputPath, writeDocument } from '../../output-file.ts';
import { rowsEverOn } from '../history/service.ts';
import { lastKnownRows, nameOf } from '../record/service.ts';
import { keyOf, otherTexts } from './mentions.ts';
import { everyRowOf, tracesOf } from './traces.ts';

export const exportFormat = 'netfolio-person';
export const exportVersion = 1;

/** One person's data, read once. */
class PersonData {
  readonly #db: OpenDb;
  readonly #personId: string;
  readonly #view: View;

  constructor(db: OpenDb, personId: string, view: View) {
    this.#db = db;
    this.#personId = personId;
    this.#view = view;
  }

  /** The rows that point at the person, by table, each with the name of its record; documents without their contents. */
  records(): Record<string, object[]> {
    const known = lastKnownRows(this.#db);
    const records: Record<string, object[]> = {};
    for (const table of tableNames) {
      const fields = Object.entries(references[table] ?? {}).filter(([, target]) => target === 'person').map(([field]) => field);
      const rows = fields.flatMap((field) => this.#db.rows.pointing(table, field, this.#personId));
      if (rows.length === 0) continue;
      records[table] = rows.map((row) => ({ ...row, of: nameOf(known, table, row, this.#view.language) }));
    }
    const assignments = this.#db.rows.pointing('assignment', 'personId', this.#personId);
    const decisions = assignments.flatMap((each) => this.#db.rows.pointing('decision', 'assignmentId', each.id));
    return decisions.length === 0 ? records : { ...records, decision: decisions };
  }

  /** Texts of other records in which the person's name, e-mail address or telephone number stands, or a chosen form. */
  mentions(also: readonly Chosen[]): object[] {
    const finder = personFinder(tracesOf(everyRowOf(this.#db, this.#personId)));
    const chosen = new Set(also.map(keyOf));
    const known = lastKnownRows(this.#db);
    const found: object[] = [];
    for (const { table, row, field, text } of otherTexts(this.#db, this.#personId, finder)) {
      // Other people's own rows are theirs.
      if (table === 'person') continue;
      const isChosen = () => finder.uncertain(text).some(({ from, to }) => chosen.has(keyOf({ table, id: row.id, field, form: text.slice(from, to) })));
      if (finder.places(text).length > 0 || isChosen()) found.push({ table, id: row.id, of: nameOf(known, table, row, this.#view.language), field, text });
    }
    return found;
  }

  /** The change sets with a row of the person or about the person, with these rows before and after. */
  history(): object[] {
    const ids = rowsEverOn(this.#db.prepare, this.#personId);
    const rows = Map.groupBy(this.#logged(ids), ({ setId }) => setId);
    return [...rows.keys()].toSorted().map((setId) => {
      const { id, at, who, kind, undone, label } = readChangeSet(this.#db.prepare, setId);
      return { id, at, who, kind, undone, label, rows: (rows.get(setId) ?? []).map(({ table, id: row, before, after }) => ({ table, id: row, before, after })) };
    });
  }

  /** Every change of some rows; details of an engagement share its id. */
  #logged(ids: Iterable<string>): LoggedRow[] {
    const tables = this.#db.prepare<TableName>('SELECT DISTINCT table_name FROM change WHERE row_id = ?');
    return [...ids].flatMap((id) => tables.pluck().all(id).flatMap((table) => rowLog(this.#db.prepare, table, id)));
  }

  /** The documents on the person with their contents in base64, one at a time. */
  *documents(): Generator<object> {
    const content = this.#db.prepare<Buffer>('SELECT bytes FROM document_content WHERE id = ?').pluck();
    for (const row of this.#db.rows.pointing('document', 'personId', this.#personId)) {
      const bytes = content.get(row.contentId);
      yield { id: row.id, name: row.name, mediaType: row.mediaType, size: row.size, sha256: row.sha256, content: bytes?.toString('base64') ?? null };
    }
  }
}

const lines = (rows: readonly object[]) => `[${rows.map((row) => `\n  ${JSON.stringify(row)}`).join(',')}${rows.length === 0 ? '' : '\n'}]`;

/**
 * Writes everything that the open portfolio holds of a person as JSON (docs/personal-data.md), whole or not at all.
 * @param also what is the person's of what may be
 * @returns how many rows of records, change sets and documents are in it
 * @throws AppError NO_PORTFOLIO, NOT_FOUND, FILE_EXISTS, CANNOT_CREATE
 */
export function exportPerson(context: Context, personId: string, wanted: string, view: View, also: readonly Chosen[] = []) {
  const db = context.portfolio();
  if (everyRowOf(db, personId).length === 0) throw new AppError('NOT_FOUND', { id: personId });
  const file = outputPath(wanted);
  const data = new PersonData(db, personId, view);
  const { document: documentRows = [], ...records } = data.records();
  const [mentions, history] = [data.mentions(also), data.history()];
  let documents = 0;
  writeDocument(file, (handle) => {
    const put = (text: string) => writeFileSync(handle, text);
    put(`{"format":"${exportFormat}","version":${exportVersion},"madeOn":"${view.asOf}","portfolio":"${db.id}",\n`);
    put(`"person":${JSON.stringify(db.rows.get('person', personId))},\n"records":{`);
    put(Object.entries(records).map(([table, rows]) => `\n"${table}":${lines(rows)}`).join(','));
    put(`},\n"mentions":${lines(mentions)},\n"history":${lines(history)},\n"documents":[`);
    for (const each of data.documents()) {
      put(`${documents === 0 ? '' : ','}\n  ${JSON.stringify(each)}`);
      documents += 1;
    }
    put(']}\n');
  });
  const rows = Object.values(records).reduce((sum, each) => sum + each.length, 0);
  return { path: file, records: rows + documentRows.length + mentions.length, changes: history.length, documents };
}
