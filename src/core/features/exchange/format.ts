import * as z from 'zod';
import { AppError, type InputIssue, isInvalid } from '../../../shared/contract/errors.ts';
import { Id, Language as LanguageSchema } from '../../../shared/contract/fields.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import { maxDocumentBytes, tableFields, type TableName, tableNames } from '../../../shared/contract/tables.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { shortened } from '../../input-issues.ts';
import { familyOf } from '../record/service.ts';
import { JsonReader } from './json-reader.ts';
import { importInvalid } from './json-text.ts';
import { withSettlements } from './settlements.ts';
import { inOwnUnits } from './units.ts';

/*
 * A whole portfolio as JSON (docs/portfolio-format.md): written one row a line in the order of ids, so that two exports
 * of the same records are the same bytes, and read back with every row named where it breaks a rule.
 */

export const formatName = 'netfolio';
export const formatVersion = 3;
/** Versions that are read. The first one had fewer tables and no contents; before the third, decisions did not say what they settle. */
const knownVersions: readonly unknown[] = [1, 2, formatVersion];

/** How much a file may hold, so that it can be read in; what is written holds no more. */
export interface Limits {
  /** Of the whole file, which is mostly documents. */
  bytes: number;
  /** Of all rows; they are judged together, so they are in memory together. */
  characters: number;
  rows: number;
}
export const limits: Limits = { bytes: 2_000_000_000, characters: 200_000_000, rows: 500_000 };

/** What a file holds, with the values of rows still to be checked by the tables' own schemas. */
export interface PortfolioFile {
  language: Language;
  operations: Extract<Operation, { op: 'add' }>[];
}

/** The fields of a table as they are written, `id` first. */
export const fieldsOf = (table: TableName): string[] => ['id', ...Object.keys(tableFields[table])];

/**
 * The file in pieces, none of them larger than a row or a document.
 * @param rowsOf the rows of a table by id, in the order of ids
 * @param contents the bytes of documents with their names, in the order of names
 * @param onRow hears how many characters each row has
 */
export function* portfolioText(
  language: Language, rowsOf: (table: TableName) => Iterable<object>, contents: Iterable<readonly [id: string, bytes: Buffer]>,
  onRow: (characters: number) => void = () => undefined,
): Generator<string> {
  yield `{\n  "format": ${JSON.stringify(formatName)},\n  "version": ${formatVersion},\n  "language": ${JSON.stringify(language)},\n`;
  yield '  "tables": {';
  for (const [index, table] of tableNames.entries()) {
    yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(table)}: [`;
    let first = true;
    for (const row of rowsOf(table)) {
      const text = JSON.stringify(row, fieldsOf(table));
      onRow(text.length);
      yield `${first ? '' : ','}\n      ${text}`;
      first = false;
    }
    yield first ? ']' : '\n    ]';
  }
  yield '\n  },\n  "contents": {';
  let first = true;
  for (const [id, bytes] of contents) {
    yield `${first ? '' : ','}\n    ${JSON.stringify(id)}: "${bytes.toString('base64')}"`;
    first = false;
  }
  yield first ? '}\n}\n' : '\n  }\n}\n';
}

const ObjectSchema = z.record(z.string(), z.unknown());

/** What a file says of itself. */
const headFields = ['format', 'version', 'language'] as const;

/**
 * Reads a portfolio file in JSON, a value at a time.
 * @param path for the errors
 * @param keep takes the bytes of a document; that they are what its row says is checked with the rows
 * @throws AppError IMPORT_VERSION, IMPORT_INVALID at the first thing that is not in order
 */
export function readPortfolioText(
  path: string, text: Iterable<string>, keep: (id: string, bytes: Buffer) => void, limit: Limits = limits,
): PortfolioFile {
  const reader = new JsonReader(path, text);
  const head: Partial<Record<(typeof headFields)[number], unknown>> = {};
  const noPortfolio = () => importInvalid(path, 'format', issueAt('format', 'choice', head.format));
  const rows = new RowsOfFile(path, limit);
  let contents: string[] | null = null;
  let hasTables = false;
  if (reader.next() === 'list') throw noPortfolio();
  reader.object('', (key) => {
    const field = headFields.find((each) => each === key);
    if (field) {
      head[field] = reader.value(field, field).value;
      if (field === 'format' && head.format !== formatName) throw noPortfolio();
    } else if (key === 'tables') {
      hasTables = true;
      rows.read(reader);
    } else if (key === 'contents') contents = readContents(path, reader, keep, hasTables ? namesOf(rows.operations) : null, limit.rows);
    // What begins in another way is no portfolio at all, whatever its parts are called.
    else throw head.format === undefined ? noPortfolio() : importInvalid(path, shortened(key) ?? '', issueAt(key, 'unknownField'));
  });
  reader.end();
  const { format, version } = head;
  if (format === undefined) throw noPortfolio();
  if (!knownVersions.includes(version)) throw new AppError('IMPORT_VERSION', { path, version: shortened(version) ?? '–' });
  const language = LanguageSchema.safeParse(head.language);
  if (!language.success) throw importInvalid(path, 'language', issueAt('language', 'choice', head.language));
  if (version === 1 && contents) throw importInvalid(path, 'contents', issueAt('contents', 'unknownField'));
  if (!hasTables) throw importInvalid(path, 'tables', issueAt('tables', 'required'));
  const { operations } = rows;
  checkWhole(path, operations, contents ?? []);
  return { language: language.data, operations: withSettlements(version === formatVersion ? operations : inOwnUnits(operations)) };
}

/** What only the whole file shows: one own organisation, and no bytes that would be lost with the next export. */
function checkWhole(path: string, operations: PortfolioFile['operations'], contents: readonly string[]): void {
  const own = operations.filter((each) => each.table === 'organisation' && each.values['own'] === true).length;
  if (own !== 1) throw importInvalid(path, 'tables.organisation', { field: 'own', rule: 'ownOrganisation' });
  const wanted = namesOf(operations);
  const unwanted = contents.find((each) => !wanted.has(each));
  if (unwanted !== undefined) throw importInvalid(path, `contents.${unwanted}`, issueAt('contents', 'missingRecord'));
}

/** The names that documents have for their bytes. */
const namesOf = (operations: PortfolioFile['operations']): ReadonlySet<unknown> =>
  new Set(operations.filter((each) => each.table === 'document').map((each) => Id.safeParse(each.values['contentId']).data));

const Base64 = z.base64();

/**
 * Reads the bytes of documents.
 * @param wanted the names that documents have; null where those are not known yet
 * @returns the names of what was read
 */
function readContents(
  path: string, reader: JsonReader, keep: (id: string, bytes: Buffer) => void, wanted: ReadonlySet<unknown> | null, most: number,
): string[] {
  const read = new Set<string>();
  if (reader.next() !== 'object') throw importInvalid(path, 'contents', issueAt('contents', 'invalid'));
  reader.object('contents', (name) => {
    const id = Id.safeParse(name);
    const where = `contents.${shortened(name)}`;
    if (!id.success) throw importInvalid(path, where, issueAt('id', 'identifier', name));
    if (read.has(id.data)) throw importInvalid(path, where, issueAt('id', 'repeatedKey'));
    if (wanted?.has(id.data) === false) throw importInvalid(path, where, issueAt('contents', 'missingRecord'));
    if (read.size === most) throw importInvalid(path, where, { field: 'contents', rule: 'tooMany', max: most });
    const base64 = Base64.safeParse(reader.value(where, 'contents').value);
    if (!base64.success) throw importInvalid(path, where, issueAt('contents', 'content'));
    const bytes = Buffer.from(base64.data, 'base64');
    if (bytes.length > maxDocumentBytes) {
      throw importInvalid(path, where, { field: 'contents', rule: 'fileTooLarge', max: maxDocumentBytes / 1_000_000 });
    }
    keep(id.data, bytes);
    read.add(id.data);
  });
  return [...read];
}

function issueAt(field: string, rule: InputIssue['rule'], value?: unknown): InputIssue {
  const text = shortened(value);
  return { field: shortened(field) ?? '', rule, ...(text === undefined ? {} : { value: text }) };
}

/** The rows of a file, as they are read. */
class RowsOfFile {
  readonly operations: PortfolioFile['operations'] = [];
  readonly #path: string;
  readonly #limit: Limits;
  readonly #ids = new Map<string, TableName[]>();
  #characters = 0;

  constructor(path: string, limit: Limits) {
    this.#path = path;
    this.#limit = limit;
  }

  read(reader: JsonReader): void {
    if (reader.next() !== 'object') throw this.#wrong('tables', issueAt('tables', 'required'));
    reader.object('tables', (name) => {
      const table = tableNames.find((each) => each === name);
      const where = `tables.${shortened(name)}`;
      if (!table) throw this.#wrong(where, issueAt(name, 'unknownField'));
      if (reader.next() !== 'list') throw this.#wrong(where, issueAt(name, 'invalid'));
      reader.list((index) => this.#readRow(reader, table, `${where}[${index}]`));
    });
  }

  #readRow(reader: JsonReader, table: TableName, where: string): void {
    if (this.operations.length === this.#limit.rows) throw this.#wrong(where, { field: table, rule: 'tooMany', max: this.#limit.rows });
    if (reader.next() === 'list') throw this.#wrong(where, issueAt(table, 'invalid', []));
    const { value, length } = reader.value(where, table);
    this.#characters += length;
    if (this.#characters > this.#limit.characters) throw this.#wrong(where, { field: table, rule: 'tooLong', max: this.#limit.characters });
    const values = ObjectSchema.safeParse(value).data;
    if (!values) throw this.#wrong(where, issueAt(table, 'invalid', value));
    const { id: given, ...rest } = values;
    const id = Id.safeParse(given);
    if (!id.success) throw this.#wrong(where, issueAt('id', 'identifier', given));
    if (!this.#noteId(table, id.data)) throw this.#wrong(where, issueAt('id', 'idTaken', id.data));
    this.operations.push({ op: 'add', table, id: id.data, values: rest });
  }

  /** Notes whose an id is; false where it is another record's, or given twice. */
  #noteId(table: TableName, id: string): boolean {
    const tables = this.#ids.get(id);
    if (tables?.some((each) => each === table || familyOf(each) !== familyOf(table))) return false;
    if (tables) tables.push(table);
    else this.#ids.set(id, [table]);
    return true;
  }

  #wrong(where: string, issue: InputIssue): AppError {
    return importInvalid(this.#path, where, issue);
  }
}

/**
 * What the record rules say about the rows of a file, at the place in the file: `operations.7.values.end` as
 * `tables.period[3]`. Any other error stays as it is.
 */
export function atRow(path: string, file: PortfolioFile, error: unknown): unknown {
  if (!isInvalid(error)) return error;
  const issue = error.data.issues[0];
  const [, number, field] = /^operations\.(\d+)\.(?:values\.)?(.+)$/.exec(issue?.field ?? '') ?? [];
  const operation = file.operations[Number(number)];
  if (!issue || field === undefined || !operation) return importInvalid(path, 'tables', issue ?? null);
  const before = file.operations.slice(0, Number(number)).filter((each) => each.table === operation.table).length;
  return importInvalid(path, `tables.${operation.table}[${before}]`, { ...issue, field });
}
