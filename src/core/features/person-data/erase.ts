import type { TableName } from '../../../shared/contract/tables.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { type PersonFinder, personFinder, type Traces } from '../../../shared/domain/person-finder.ts';
import { areChangesSealed, unseal, updateSealed } from '../../db/checksums.ts';
import { labelFrom } from '../../db/log/change-sets.ts';
import { everyRowLog, type LoggedRow, storedChange } from '../../db/log/row-log.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { said } from '../../db/prepare.ts';
import type { AnyRow } from '../../db/rows.ts';
import { each, type Work } from '../../work.ts';
import { idsHolding, keyOf } from './mentions.ts';
import { identity, textFields } from './text-fields.ts';
import { everyRowOf, tracesOf, withoutName } from './traces.ts';

/** What erasing one person did. */
export interface Erased {
  /** Rows of records that were changed or removed. */
  rows: number;
  /** Rows of the history that were. */
  changes: number;
  /** Documents that were removed with their contents. */
  documents: number;
  /** Places in other texts where the person's name, e-mail address or telephone number stood. */
  places: number;
  /** The rows of records that were touched, for the change set. */
  touched: { table: TableName; id: string }[];
}

type IsChosen = (key: string) => boolean;

/** What hangs on a person and tells of nobody else. */
const ownTables = ['note', 'link', 'document'] as const;
const isOwnTable = (table: TableName): table is (typeof ownTables)[number] => (ownTables as readonly TableName[]).includes(table);

/** One erasure, in one transaction of whoever begins it. */
class Erasing {
  readonly #db: OpenDb;
  readonly #personId: string;
  readonly #name: string;
  /** The name as it may stand in an address. */
  readonly #slug: string;
  readonly #traces: Traces;
  readonly #finder: PersonFinder;
  /** Whether an uncertain place was chosen to go too, by its key; null: none was. */
  readonly #isChosen: IsChosen | null;
  /** Texts from which something chosen went, as they were and as they are: change sets are called by names of records. */
  readonly #renamed = new Map<string, string>();
  readonly #touched = new Map<string, { table: TableName; id: string }>();
  /** Notes, links and documents that are removed. */
  readonly #own = new Set<string>();
  /** Change sets with a row of the person or of what ever hung on the person. */
  readonly #about: ReadonlySet<string>;
  #changes = 0;
  #places = 0;
  #documents = 0;

  constructor(db: OpenDb, personId: string, name: string, isChosen: IsChosen | null) {
    this.#db = db;
    this.#personId = personId;
    this.#name = name;
    this.#slug = fold(name).replace(/[^a-z0-9]+/g, '-');
    this.#traces = withoutName(tracesOf(everyRowOf(db, personId)), name);
    this.#finder = personFinder(this.#traces);
    this.#isChosen = isChosen;
    this.#about = new Set(db.prepare<string>(
      `SELECT DISTINCT change_set_id FROM change WHERE row_id IN (
        SELECT row_id FROM change WHERE row_id = @id OR instr(before, @id) OR instr(after, @id))`,
    ).pluck().all({ id: personId }));
  }

  * make(): Work<Erased> {
    this.#findOwn();
    yield* this.#eraseLog();
    this.#removeOwn();
    this.#erasePerson();
    yield* this.#eraseTexts();
    yield* this.#eraseSets();
    const touched = [...this.#touched.values()];
    return { rows: touched.length, changes: this.#changes, documents: this.#documents, places: this.#places, touched };
  }

  #touch(table: TableName, id: string): void {
    this.#touched.set(`${table}/${id}`, { table, id });
  }

  /** Those on the person now, and those that are gone and hung on the person before. What moved elsewhere stays there. */
  #findOwn(): void {
    const { rows } = this.#db;
    for (const table of ownTables) {
      for (const row of rows.pointing(table, 'personId', this.#personId)) this.#own.add(row.id);
      const logged = this.#db.prepare<string>(
        'SELECT DISTINCT row_id FROM change WHERE table_name = @table AND (instr(before, @mention) OR instr(after, @mention))',
      ).pluck().all({ table, mention: `"personId":"${this.#personId}"` });
      for (const id of logged) if (!rows.has(table, id)) this.#own.add(id);
    }
  }

  /** The log read once; what changes in it is written after it is read. */
  * #eraseLog(): Work<void> {
    const { prepare } = this.#db;
    const changed: LoggedRow[][] = [];
    const gone: LoggedRow[] = [];
    const total = said(prepare<number>('SELECT count(*) FROM change').pluck().get());
    let done = 0;
    for (const log of everyRowLog(prepare)) {
      const isOwn = log.some(({ table, id }) => isOwnTable(table) && this.#own.has(id));
      if (isOwn) gone.push(...log);
      else changed.push(this.#erasedLog(log));
      done += log.length;
      yield { part: 'history', done, total };
    }
    yield* each('rows', changed.filter(({ length }) => length > 0), (log) => this.#writeLog(log));
    yield* each('rows', gone, ({ table, rowid, before, after }) => {
      for (const row of [before, after]) if (table === 'document' && row !== null) this.#dropContent(row);
      prepare('DELETE FROM change WHERE rowid = ?').run(rowid);
    });
    this.#changes += gone.length;
  }

  /** What rests on a change that is not as it was saved is as doubtful as that one. @param log all changes of a row */
  #writeLog(log: readonly LoggedRow[]): void {
    const { prepare } = this.#db;
    const isSealed = areChangesSealed(prepare, 'row_id = @id AND table_name = @table', { id: log[0]?.id, table: log[0]?.table });
    for (const { before, after, rowid } of log) {
      updateSealed(
        prepare, 'change', 'before = @before, after = @after, packed = @packed', 'rowid = @rowid', { ...storedChange(before, after), rowid },
      );
      if (!isSealed) unseal(prepare, 'change', 'rowid = @rowid', { rowid });
    }
  }

  /** The changes of a row without anything of the person: all, for each is told by the one before it; or none. */
  #erasedLog(log: readonly LoggedRow[]): LoggedRow[] {
    // What a change left and what the next one found is one row.
    const known = new Map<AnyRow, AnyRow>();
    const erased = (row: AnyRow | null, table: TableName) => {
      if (row === null) return null;
      const found = known.get(row) ?? this.#erasedRow(table, row);
      known.set(row, found);
      return found;
    };
    const all = log.map((change) => ({ ...change, before: erased(change.before, change.table), after: erased(change.after, change.table) }));
    const touched = all.filter(({ before, after }, at) => before !== log[at]?.before || after !== log[at]?.after);
    this.#changes += touched.length;
    return touched.length === 0 ? [] : all;
  }

  #dropContent(row: AnyRow): void {
    this.#db.prepare('DELETE FROM document_content WHERE id = ?').run(row['contentId']);
  }

  /** A row without anything of the person; the same row where nothing was found. */
  #erasedRow(table: TableName, row: AnyRow): AnyRow {
    if (table === 'person' && row.id === this.#personId) return this.#anonymous(row);
    let erased = row;
    // A change may tell of a table that there is not.
    for (const { field, address } of table in textFields ? textFields[table] : []) {
      const value = row[field];
      if (typeof value !== 'string' || (table === 'person' && identity.has(field))) continue;
      const isChosen = this.#isChosen;
      const goes = isChosen === null ? undefined : (form: string) => isChosen(keyOf({ table, id: row.id, field, form }));
      const { text, places } = this.#finder.replace(value, address ? this.#slug : this.#name, goes);
      if (places === 0) continue;
      if (isChosen !== null) this.#renamed.set(value, text);
      this.#places += places;
      erased = { ...erased, [field]: text };
    }
    return erased;
  }

  /** What is left of the person: that there is one, of which type. */
  #anonymous(row: AnyRow): AnyRow {
    const empty = Object.keys(row).filter((field) => !['id', 'type', 'name'].includes(field));
    const isErased = row['name'] === this.#name && empty.every((field) => row[field] === null);
    return isErased ? row : { ...row, name: this.#name, ...Object.fromEntries(empty.map((field) => [field, null])) };
  }

  #removeOwn(): void {
    const { rows } = this.#db;
    for (const table of ownTables) {
      for (const row of rows.pointing(table, 'personId', this.#personId)) {
        if (table === 'document') {
          this.#documents += 1;
          this.#dropContent(row);
        }
        rows.remove(table, row.id);
        this.#touch(table, row.id);
      }
    }
  }

  #erasePerson(): void {
    const row = this.#db.rows.get('person', this.#personId);
    if (!row) return;
    const anonymous = this.#anonymous(row);
    if (anonymous === row) return;
    this.#db.rows.update('person', anonymous);
    this.#touch('person', row.id);
  }

  * #eraseTexts(): Work<void> {
    const tables = Object.keys(textFields) as TableName[];
    for (const [done, table] of tables.entries()) {
      for (const ids of idsHolding(this.#db, table, this.#finder)) {
        yield { part: 'texts', done, total: tables.length };
        for (const id of ids) this.#eraseTextsOf(table, id);
      }
    }
  }

  #eraseTextsOf(table: TableName, id: string): void {
    const row = this.#db.rows.get(table, id);
    const erased = row && this.#erasedRow(table, row);
    if (!erased || erased === row || (table === 'person' && id === this.#personId)) return;
    this.#db.rows.update(table, erased);
    this.#touch(table, id);
  }

  /** What the change sets are called, and who made them where that is the person's own name or address. */
  * #eraseSets(): Work<void> {
    const names = new Set([...this.#traces.names, ...this.#traces.emails, ...this.#traces.emails.map((email) => email.replace(/@.*/, ''))].map(fold));
    const sets = this.#db.prepare<{ id: string; label: string; who: string }>('SELECT id, label, who FROM change_set').all();
    yield* each('texts', sets, ({ id, label, who }) => {
      const newLabel = this.#erasedLabel(id, label);
      const newWho = names.has(fold(who)) ? this.#name : this.#finder.replace(who, this.#name).text;
      if (newLabel === label && newWho === who) return;
      updateSealed(this.#db.prepare, 'change_set', 'label = @label, who = @who', 'id = @id', { label: newLabel, who: newWho, id });
    });
  }

  #erasedLabel(setId: string, text: string): string {
    const label = labelFrom(text);
    const named = this.#traces.names.includes(label.subject);
    // The change of a namesake keeps its name.
    if (named && !this.#about.has(setId) && this.#changesPerson(setId)) return text;
    const { text: replaced, places } = this.#finder.replace(label.subject, this.#name);
    const subject = named && this.#about.has(setId) ? this.#name : this.#renamed.get(label.subject) ?? replaced;
    if (subject === label.subject) return text;
    this.#places += Math.max(places, 1);
    return JSON.stringify({ ...label, subject });
  }

  #changesPerson(setId: string): boolean {
    return this.#db.prepare("SELECT 1 FROM change WHERE change_set_id = ? AND table_name = 'person'").get(setId) !== undefined;
  }
}

/**
 * Takes a person out of records and history, inside a transaction: the person's row keeps its id and type under `name`;
 * notes, links and documents on it are removed; its names, e-mail addresses and telephone numbers are replaced in every
 * other text, and of what may be the person what was chosen. Done again, it finds what was written since.
 * @param isChosen whether an uncertain place (by `keyOf`) goes too; null where none does
 */
export function erasePerson(db: OpenDb, personId: string, name: string, isChosen: IsChosen | null): Work<Erased> {
  return new Erasing(db, personId, name, isChosen).make();
}
