import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OpenPortfolio } from '../../../shared/contract/portfolio.ts';
import type { Context } from '../../context.ts';
import { createDb } from '../../db/file/create.ts';
import { cannotOpen } from '../../db/file/disk-errors.ts';
import type { DbPlaces, OpenDb } from '../../db/open-db.ts';
import { outputPath, writeDocument } from '../../output-file.ts';
import type { Step } from '../../work.ts';
import { contentsOf, keepContent } from '../document/service.ts';
import { fillPortfolio, openPortfolio } from '../portfolio/service.ts';
import { languageOf } from '../record/service.ts';
import { atRow, type Limits, limits, type PortfolioFile, portfolioText, readPortfolioText } from './format.ts';
import { textOf } from './json-reader.ts';
import { rowsById } from './repo.ts';

export type { PortfolioFile } from './format.ts';

const bufferSize = 1 << 16;

/**
 * Writes the portfolio into an open file, a buffer at a time.
 * @returns the number of rows
 * @throws AppError CANNOT_CREATE where it holds more than a file that can be read in again
 */
export function writeRows(db: OpenDb, handle: number, file: string, limit: Limits = limits): number {
  const written = { rows: 0, characters: 0, bytes: 0 };
  let buffer = '';
  const flush = () => {
    written.bytes += writeFully(handle, buffer);
    buffer = '';
    if (written.rows > limit.rows || written.characters > limit.characters || written.bytes > limit.bytes) {
      throw new AppError('CANNOT_CREATE', { path: file, reason: 'tooLargeToReadBack' });
    }
  };
  const onRow = (characters: number) => {
    written.rows += 1;
    written.characters += characters;
  };
  for (const piece of portfolioText(languageOf(db), (table) => rowsById(db, table), contentsOf(db.prepare), onRow)) {
    buffer += piece;
    if (buffer.length >= bufferSize) flush();
  }
  flush();
  return written.rows;
}

/** @returns the number of bytes */
function writeFully(handle: number, text: string): number {
  const bytes = Buffer.from(text);
  writeFileSync(handle, bytes);
  return bytes.length;
}

/**
 * Writes the open portfolio as JSON, whole or not at all. A file that is there already is replaced, for whoever chose
 * the name was asked; a portfolio never is.
 * @throws AppError NO_PORTFOLIO, FILE_EXISTS, CANNOT_CREATE
 */
export function exportJson(context: Context, wanted: string): { path: string; rows: number } {
  const db = context.portfolio();
  const file = outputPath(wanted);
  return { path: file, rows: writeDocument(file, (handle) => writeRows(db, handle, file)) };
}

/** What is heard of a file while it is read, and what takes the bytes of its documents. */
export interface Reading {
  keep?: (id: string, bytes: Buffer) => void;
  onRead?: (done: number, total: number) => void;
}

/**
 * Reads a portfolio file in JSON from the disk.
 * @throws AppError FILE_MISSING, CANNOT_OPEN, IMPORT_INVALID, IMPORT_VERSION
 */
export function readPortfolioFile(wanted: string, { keep = () => undefined, onRead = () => undefined }: Reading = {}, limit: Limits = limits): PortfolioFile {
  const file = path.resolve(wanted);
  try {
    return readPortfolioText(file, textOf(file, limit.bytes, onRead), keep, limit);
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

/** A file that is read in, and where the portfolio is made of it: under a temporary name, until it is whole. */
export interface WantedImport {
  from: string;
  path: string;
  temporary: string;
}

/**
 * Makes a portfolio file from JSON, with all its rows as its first change set. Takes as long and as much memory as the file
 * makes it: for a process of its own.
 * @returns the path with its extension
 * @throws AppError FILE_MISSING, CANNOT_OPEN, IMPORT_INVALID, IMPORT_VERSION, FILE_EXISTS, CANNOT_CREATE; then there is no file
 */
export function makeFromJson(
  { from, path: wanted, temporary }: WantedImport, places: DbPlaces,
  tell: (part: Step['part'], done: number, total: number) => void = () => undefined,
): string {
  const fill = (fresh: OpenDb) => {
    const keep = (id: string, bytes: Buffer) => keepContent(fresh.prepare, id, bytes);
    const file = readPortfolioFile(from, { keep, onRead: (done, total) => tell('reading', done, total) });
    try {
      fillPortfolio(fresh, { ...file, action: 'import' }, (done, total) => tell('making', done, total));
    } catch (error) {
      throw atRow(path.resolve(from), file, error);
    }
  };
  return createDb(wanted, places, fill, temporary);
}

/**
 * A new portfolio file from JSON, made in a process of its own, and opened.
 * @throws AppError as `makeFromJson`, and IMPORT_STOPPED; then there is no file
 */
export async function importJson(context: Context, from: string, wanted: string, signal?: AbortSignal): Promise<OpenPortfolio> {
  const file = await context.imports.make(from, wanted, signal);
  await context.work.free();
  return openPortfolio(context, file);
}
