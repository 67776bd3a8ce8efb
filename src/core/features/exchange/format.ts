import * as z from 'zod';
import { AppError, type InputIssue } from '../../../shared/contract/errors.ts';
import { Id, Language as LanguageSchema } from '../../../shared/contract/fields.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import { maxDocumentBytes, tableFields, type TableName, tableNames } from '../../../shared/contract/tables.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { shortened } from '../../input-issues.ts';
import { familyOf } from '../record/service.ts';
import { importInvalid, parseJson } from './json-text.ts';
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

/** How much a file may hold that is read in. */
export interface Limits {
  bytes: number;
  rows: number;
}
export const limits: Limits = { bytes: 400_000_000, rows: 500_000 };

/** What a file holds, with the values of rows still to be checked by the tables' own schemas. */
export interface PortfolioFile {
  language: Language;
  /** The bytes of documents, by their name. */
  contents: ReadonlyMap<string, Buffer>;
  operations: Extract<Operation, { op: 'add' }>[];
}

/** The fields of a table as they are written, `id` first. */
export const fieldsOf = (table: TableName): string[] => ['id', ...Object.keys(tableFields[table])];

/**
 * The file in pieces, none of them larger than a row.
 * @param rowsOf the rows of a table by id, in the order of ids
 * @param contents the bytes of documents with their names, in the order of names
 */
export function* portfolioText(
  language: Language, rowsOf: (table: TableName) => Iterable<object>, contents: Iterable<readonly [id: string, bytes: Buffer]>,
): Generator<string> {
  yield `{\n  "format": ${JSON.stringify(formatName)},\n  "version": ${formatVersion},\n  "language": ${JSON.stringify(language)},\n`;
  yield '  "tables": {';
  for (const [index, table] of tableNames.entries()) {
    yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(table)}: [`;
    let first = true;
    for (const row of rowsOf(table)) {
      yield `${first ? '' : ','}\n      ${JSON.stringify(row, fieldsOf(table))}`;
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
type JsonObject = z.infer<typeof ObjectSchema>;

/**
 * Reads a portfolio file in JSON.
 * @param path for the errors
 * @throws AppError IMPORT_VERSION, IMPORT_INVALID at the first thing that is not in order
 */
export function readPortfolioText(path: string, text: string, rowLimit: number = limits.rows): PortfolioFile {
  const content = ObjectSchema.safeParse(parseJson(path, text)).data;
  if (!content || content['format'] !== formatName) {
    throw importInvalid(path, 'format', issueAt('format', 'choice', content?.['format']));
  }
  if (!knownVersions.includes(content['version'])) {
    throw new AppError('IMPORT_VERSION', { path, version: shortened(content['version']) ?? '–' });
  }
  const language = LanguageSchema.safeParse(content['language']);
  if (!language.success) throw importInvalid(path, 'language', issueAt('language', 'choice', content['language']));
  const known = ['format', 'version', 'language', 'tables', ...(content['version'] === 1 ? [] : ['contents'])];
  const unknown = Object.keys(content).find((key) => !known.includes(key));
  if (unknown !== undefined) throw importInvalid(path, shortened(unknown) ?? '', issueAt(unknown, 'unknownField'));
  const tables = ObjectSchema.safeParse(content['tables']).data;
  if (!tables) throw importInvalid(path, 'tables', issueAt('tables', 'required'));
  const read = readTables(path, tables, rowLimit);
  const operations = content['version'] === formatVersion ? read : inOwnUnits(read);
  return { language: language.data, operations: withSettlements(operations), contents: readContents(path, content['contents'] ?? {}, operations) };
}

const Base64 = z.base64();

function readContents(path: string, given: unknown, operations: PortfolioFile['operations']): ReadonlyMap<string, Buffer> {
  const contents = ObjectSchema.safeParse(given).data;
  if (!contents) throw importInvalid(path, 'contents', issueAt('contents', 'invalid'));
  const wanted = new Set(operations.filter((each) => each.table === 'document').map((each) => Id.safeParse(each.values['contentId']).data));
  const read = new Map<string, Buffer>();
  for (const [name, value] of Object.entries(contents)) {
    const id = Id.safeParse(name);
    const where = `contents.${shortened(name)}`;
    if (!id.success) throw importInvalid(path, where, issueAt('id', 'identifier', name));
    if (read.has(id.data)) throw importInvalid(path, where, issueAt('id', 'repeatedKey'));
    // What no document has would be lost with the next export.
    if (!wanted.has(id.data)) throw importInvalid(path, where, issueAt('contents', 'missingRecord'));
    const base64 = Base64.safeParse(value);
    if (!base64.success) throw importInvalid(path, where, issueAt('contents', 'content'));
    const bytes = Buffer.from(base64.data, 'base64');
    if (bytes.length > maxDocumentBytes) {
      throw importInvalid(path, where, { field: 'contents', rule: 'fileTooLarge', max: maxDocumentBytes / 1_000_000 });
    }
    read.set(id.data, bytes);
  }
  return read;
}

function issueAt(field: string, rule: InputIssue['rule'], value?: unknown): InputIssue {
  const text = shortened(value);
  return { field: shortened(field) ?? '', rule, ...(text === undefined ? {} : { value: text }) };
}

function readTables(path: string, tables: JsonObject, rowLimit: number): PortfolioFile['operations'] {
  const operations: PortfolioFile['operations'] = [];
  const ids = new Map<string, TableName[]>();
  for (const [name, rows] of Object.entries(tables)) {
    const table = tableNames.find((each) => each === name);
    const where = `tables.${shortened(name)}`;
    if (!table) throw importInvalid(path, where, issueAt(name, 'unknownField'));
    if (!Array.isArray(rows)) throw importInvalid(path, where, issueAt(name, 'invalid'));
    if (operations.length + rows.length > rowLimit) throw importInvalid(path, where, { field: name, rule: 'tooLong', max: rowLimit });
    for (const [index, row] of (rows as unknown[]).entries()) {
      const operation = readRow(path, table, `${where}[${index}]`, row);
      if (!noteId(ids, table, operation.id)) throw importInvalid(path, `${where}[${index}]`, issueAt('id', 'idTaken', operation.id));
      operations.push(operation);
    }
  }
  const own = operations.filter((each) => each.table === 'organisation' && each.values['own'] === true).length;
  if (own !== 1) throw importInvalid(path, 'tables.organisation', { field: 'own', rule: 'ownOrganisation' });
  return operations;
}

/** Notes whose an id is; false where it is another record's, or given twice. */
function noteId(ids: Map<string, TableName[]>, table: TableName, id: string): boolean {
  const tables = ids.get(id);
  if (tables?.some((each) => each === table || familyOf(each) !== familyOf(table))) return false;
  if (tables) tables.push(table);
  else ids.set(id, [table]);
  return true;
}

function readRow(path: string, table: TableName, where: string, row: unknown): PortfolioFile['operations'][number] {
  const values = ObjectSchema.safeParse(row).data;
  if (!values) throw importInvalid(path, where, issueAt(table, 'invalid', row));
  const { id: given, ...rest } = values;
  const id = Id.safeParse(given);
  if (!id.success) throw importInvalid(path, where, issueAt('id', 'identifier', given));
  return { op: 'add', table, id: id.data, values: rest };
}

/**
 * What the record rules say about the rows of a file, at the place in the file: `operations.7.values.end` as
 * `tables.period[3]`. Any other error stays as it is.
 */
export function atRow(path: string, file: PortfolioFile, error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== 'INVALID') return error;
  const issue = (error as AppError<'INVALID'>).data.issues[0];
  const [, number, field] = /^operations\.(\d+)\.(?:values\.)?(.+)$/.exec(issue?.field ?? '') ?? [];
  const operation = file.operations[Number(number)];
  if (!issue || field === undefined || !operation) return importInvalid(path, 'tables', issue ?? null);
  const before = file.operations.slice(0, Number(number)).filter((each) => each.table === operation.table).length;
  return importInvalid(path, `tables.${operation.table}[${before}]`, { ...issue, field });
}
