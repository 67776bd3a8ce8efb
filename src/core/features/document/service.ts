import { createHash, randomUUID } from 'node:crypto';
import { fstatSync, readSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { DocumentOut } from '../../../shared/contract/document.ts';
import { AppError, invalid } from '../../../shared/contract/errors.ts';
import { maxLine } from '../../../shared/contract/fields.ts';
import type { Applied } from '../../../shared/contract/record.ts';
import { maxDocumentBytes, type Row } from '../../../shared/contract/tables.ts';
import { endingOf, mediaTypeOf, opens } from '../../../shared/domain/file-kind.ts';
import type { Context } from '../../context.ts';
import { cannotOpen } from '../../db/file/disk-errors.ts';
import { checkNotHeldHere } from '../../db/file/held-here.ts';
import { withOrdinary } from '../../db/file/ordinary-file.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { Prepare } from '../../db/prepare.ts';
import { groupBy } from '../../db/reader.ts';
import { outputPath, writeDocument } from '../../output-file.ts';
import { applyOperations } from '../record/service.ts';
import { writeOpened } from './opened.ts';
import { contentIds, insertContent, type OwnerTable, owners, readContent, readDocuments } from './repo.ts';

export { removeOpened, removeOpenedBefore, removeOpenedHere } from './opened.ts';

/** The documents on records of a table, by the record, the oldest first; ids are made in the order of time. */
export function documentsOn(prepare: Prepare, table: OwnerTable, ids: readonly string[] | null) {
  const documents = readDocuments[table](prepare, ids).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const found = groupBy(documents, owners[table]);
  return (id: string): DocumentOut[] => (found.get(id) ?? []).map((each) => (
    { id: each.id, name: each.name, mediaType: each.mediaType, size: each.size, opens: opens(each.name) }
  ));
}

/** The checksum by which a document's bytes are known, in hex. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file's bytes and its name. @throws AppError FILE_MISSING, CANNOT_OPEN, INVALID naming the path */
function readFile(wanted: string): { name: string; bytes: Buffer } {
  const file = path.resolve(wanted);
  const tooLarge = () => invalid({ field: 'path', rule: 'fileTooLarge', value: path.basename(file), max: maxDocumentBytes / 1_000_000 });
  try {
    checkNotHeldHere(file);
    const bytes = withOrdinary(file, (handle) => bytesOf(handle, maxDocumentBytes));
    if (bytes === null) throw tooLarge();
    return { name: cleanName(path.basename(file)), bytes };
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

const chunkBytes = 1 << 20;

/** The bytes of an open file; null where there are more than so many, whatever it says that it is long. */
function bytesOf(handle: number, most: number): Buffer | null {
  if (fstatSync(handle).size > most) return null;
  const chunks: Buffer[] = [];
  const buffer = Buffer.alloc(chunkBytes);
  for (let length = 0; length <= most;) {
    const read = readSync(handle, buffer);
    if (read === 0) return Buffer.concat(chunks, length);
    chunks.push(Buffer.from(buffer.subarray(0, read)));
    length += read;
  }
  return null;
}

/** A file name as one line of text that is not too long and keeps its ending. */
function cleanName(name: string): string {
  const line = name.toWellFormed().normalize('NFC').replace(/[\p{Cc}\u2028\u2029]/gu, ' ').trim();
  if (line.length <= maxLine) return line;
  const ending = path.extname(line).slice(0, 20);
  return line.slice(0, maxLine - ending.length) + ending;
}

type Owner = { [Field in (typeof owners)[OwnerTable]]?: string };

/**
 * Takes a copy of a file into the portfolio, on one record, as one change set.
 * @throws AppError FILE_MISSING, CANNOT_OPEN, INVALID (no record or several, too large)
 */
export function addDocument(context: Context, { path: wanted, ...owner }: Owner & { path: string }): Applied & { id: string } {
  const db = context.portfolio();
  const { name, bytes } = readFile(wanted);
  const [id, contentId] = [uuidv7(), randomUUID()];
  const sha256 = sha256Of(bytes);
  const values = { name, mediaType: mediaTypeOf(name), size: bytes.length, sha256, contentId, ...owner };
  const applied = db.transaction(() => {
    insertContent(db.prepare, contentId, sha256, bytes);
    return applyOperations(db, [{ op: 'add', table: 'document', id, values }]);
  });
  context.portfolios.changed();
  return { ...applied, id };
}

/** A document with its bytes, as they were put in. @throws AppError NOT_FOUND, DAMAGED */
function load(db: OpenDb, id: string): { row: Row<'document'>; bytes: Buffer } {
  const row = db.rows.get('document', id);
  if (!row) throw new AppError('NOT_FOUND', { id });
  const bytes = readContent(db.prepare, row.contentId);
  if (!bytes || sha256Of(bytes) !== row.sha256) throw new AppError('DAMAGED', { path: db.path, detail: row.name });
  return { row, bytes };
}

/**
 * Writes a read-only copy for looking at.
 * @throws AppError NOT_FOUND, DAMAGED, INVALID (a kind that is not opened)
 */
export function openDocument(context: Context, id: string): { path: string } {
  const { row, bytes } = load(context.portfolio(), id);
  if (!opens(row.name)) throw invalid({ field: 'name', rule: 'fileKind', value: row.name });
  return { path: writeOpened(context.places.data, endingOf(row.name), bytes) };
}

/** Writes a copy to a file of the user's choice. @throws AppError NOT_FOUND, DAMAGED, FILE_EXISTS, CANNOT_CREATE */
export function saveDocument(context: Context, id: string, wanted: string): { path: string } {
  const { bytes } = load(context.portfolio(), id);
  const file = outputPath(wanted);
  writeDocument(file, (handle) => writeFileSync(handle, bytes));
  return { path: file };
}

/** The bytes of all documents, one at a time, in the order of their names. */
export function* contentsOf(prepare: Prepare): Generator<readonly [id: string, bytes: Buffer]> {
  for (const id of contentIds(prepare)) {
    const bytes = readContent(prepare, id);
    if (bytes) yield [id, bytes];
  }
}

/** Keeps bytes that a portfolio begins with, under the name that its document has for them. */
export function keepContent(prepare: Prepare, id: string, bytes: Buffer): void {
  insertContent(prepare, id, sha256Of(bytes), bytes);
}
