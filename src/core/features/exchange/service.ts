import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OpenPortfolio } from '../../../shared/contract/portfolio.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import type { Context } from '../../context.ts';
import { cannotOpen } from '../../db/disk-errors.ts';
import type { OpenDb } from '../../db/open.ts';
import { outputPath, writeDocument } from '../../output-file.ts';
import { contentsOf } from '../document/service.ts';
import { createPortfolio } from '../portfolio/service.ts';
import { languageOf } from '../record/service.ts';
import { atRow, type Limits, limits, type PortfolioFile, portfolioText, readPortfolioText } from './format.ts';
import { importInvalid, wholeFile } from './json-text.ts';
import { rowsById } from './repo.ts';

export type { PortfolioFile } from './format.ts';

const bufferSize = 1 << 16;

/** Writes the portfolio into an open file, a buffer at a time. @returns the number of rows */
function writeRows(db: OpenDb, handle: number): number {
  let rows = 0;
  let buffer = '';
  const counted = function* (table: TableName) {
    for (const row of rowsById(db, table)) {
      rows += 1;
      yield row;
    }
  };
  for (const piece of portfolioText(languageOf(db), counted, contentsOf(db.prepare))) {
    buffer += piece;
    if (buffer.length < bufferSize) continue;
    writeFileSync(handle, buffer);
    buffer = '';
  }
  writeFileSync(handle, buffer);
  return rows;
}

/**
 * Writes the open portfolio as JSON, whole or not at all. A file that is there already is replaced, for whoever chose
 * the name was asked; a portfolio never is.
 * @throws AppError NO_PORTFOLIO, FILE_EXISTS, CANNOT_CREATE
 */
export function exportJson(context: Context, wanted: string): { path: string; rows: number } {
  const db = context.portfolio();
  const file = outputPath(wanted);
  return { path: file, rows: writeDocument(file, (handle) => writeRows(db, handle)) };
}

/**
 * Reads a portfolio file in JSON from the disk.
 * @throws AppError FILE_MISSING, CANNOT_OPEN, IMPORT_INVALID, IMPORT_VERSION
 */
export function readPortfolioFile(wanted: string, { bytes, rows }: Limits = limits): PortfolioFile {
  const file = path.resolve(wanted);
  return readPortfolioText(file, textOf(file, readBytes(file, bytes)), rows);
}

function readBytes(file: string, limit: number): Buffer {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw importInvalid(file, wholeFile);
    if (stat.size > limit) throw importInvalid(file, path.basename(file), { field: 'path', rule: 'tooLong', max: limit });
    return readFileSync(file);
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

function textOf(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError('IMPORT_INVALID', { path: file, where: wholeFile, issue: null }, { cause: error });
  }
}

/**
 * A new portfolio file from JSON, opened, with all its rows as its first change set.
 * @throws AppError FILE_MISSING, CANNOT_OPEN, IMPORT_INVALID, IMPORT_VERSION, FILE_EXISTS, CANNOT_CREATE; then there is no file
 */
export function importJson(context: Context, from: string, wanted: string): OpenPortfolio {
  const file = readPortfolioFile(from);
  try {
    return createPortfolio(context, wanted, { ...file, action: 'import' });
  } catch (error) {
    throw atRow(path.resolve(from), file, error);
  }
}
