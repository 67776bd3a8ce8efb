import { createHash } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { textsIn } from '../../../shared/i18n/texts.ts';
import { insertSealed } from '../../db/checksums.ts';
import { diskReason } from '../../db/file/disk-errors.ts';
import { pathIn } from '../../db/file/files.ts';
import { withoutFreePages } from '../../db/file/free-pages.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { rebuilding } from '../../db/search/search-index.ts';
import { writeSetting } from '../../db/settings.ts';
import { readJsonFile, writeJsonFile } from '../../json-file.ts';
import type { Parts } from '../../under-way.ts';
import type { Work } from '../../work.ts';
import { languageOf } from '../record/service.ts';
import { type Erased, erasePerson } from './erase.ts';

/**
 * Who was erased and when (UTC ISO), and digests of the uncertain places that were chosen to go too, by which they are
 * known again in a backup. Nothing else is kept of them.
 */
export const ErasureEntry = z.object({ personId: z.uuid(), at: z.string(), chosen: z.array(z.string()).optional() });
export type ErasureEntry = z.infer<typeof ErasureEntry>;

/** Beside the backups of the portfolio in the user's own directory, so that an older one is erased again. */
const listFile = (data: string, portfolioId: string) => path.join(pathIn(path.join(data, 'backups'), portfolioId), 'erasures.json');

/** The erasures that were noted for a portfolio, the oldest first. @param data the core's data folder */
export function notedErasures(data: string, portfolioId: string): ErasureEntry[] {
  return readJsonFile(listFile(data, portfolioId), z.array(ErasureEntry), []);
}

/** The erasures that a file itself knows, the oldest first. */
export function erasuresIn(db: Pick<OpenDb, 'prepare'>): ErasureEntry[] {
  return db.prepare<ErasureEntry>('SELECT person_id AS personId, at FROM erasure ORDER BY at, person_id').all();
}

/** A few letters of a place's key: enough to know it again, too few to tell what stood there. */
export const digestOf = (personId: string, key: string): string =>
  createHash('sha256').update(`${personId}${key}`).digest('hex').slice(0, 8);

/** Notes every erasure of a portfolio for the restoring of its backups. @param last the one that was made now */
export function noteErasures(data: string, db: OpenDb, last: ErasureEntry): void {
  const noted = notedErasures(data, db.id);
  const chosen = [...(noted.find(({ personId }) => personId === last.personId)?.chosen ?? []), ...(last.chosen ?? [])];
  const entry = { personId: last.personId, at: last.at, ...(chosen.length > 0 && { chosen: [...new Set(chosen)] }) };
  const known = new Map([...erasuresIn(db), ...noted, entry].map((each) => [each.personId, each]));
  const all = [...known.values()].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (JSON.stringify(all) !== JSON.stringify(noted)) writeJsonFile(listFile(data, db.id), all);
}

/** What an erased person is called: by a number that tells nobody, in the language of the file. */
export function erasedName(db: OpenDb, personId: string): string {
  const number = 1 + erasuresIn(db).findIndex((each) => each.personId === personId);
  return textsIn(languageOf(db))('personData:erasedName', { number });
}

/** What was done to one of several. */
type ErasedOne = Erased & { name: string };

/**
 * Erases people from records, history and search in one transaction, as one change set that names rows and tells nothing of
 * them. It is not undone. Who was never in the file is noted all the same. Whoever does it cleans the file at once.
 * @returns what was done to each, in their order
 */
export function* eraseInFile(db: OpenDb, entries: readonly ErasureEntry[]): Work<ErasedOne[]> {
  // Pages that become free are overwritten at once; nothing of this may wait for the vacuum.
  db.sqlite.pragma('secure_delete = ON');
  return yield* db.transactionInTurns(erasingAll(db, entries));
}

function* erasingAll(db: OpenDb, entries: readonly ErasureEntry[]): Work<ErasedOne[]> {
  const isNoted = (personId: string) => db.prepare('SELECT 1 FROM erasure WHERE person_id = ?').get(personId) !== undefined;
  for (const { personId, at } of entries) if (!isNoted(personId)) insertSealed(db.prepare, 'erasure', [personId, at]);
  const done: ErasedOne[] = [];
  for (const { personId, chosen = [] } of entries) {
    const name = erasedName(db, personId);
    const isChosen = chosen.length === 0 ? null : (key: string) => chosen.includes(digestOf(personId, key));
    done.push({ ...(yield* erasePerson(db, personId, name, isChosen)), name });
  }
  const touched = done.flatMap((each) => each.touched);
  if (touched.length > 0 || done.some((each) => each.changes > 0)) {
    const { id, clock, at } = db.tick();
    const subject = done.map(({ name }) => name).join(', ');
    const label = JSON.stringify({ action: 'erase', subject, fields: [], rows: touched.length });
    insertSealed(db.prepare, 'change_set', [id, clock, at, db.who, 'erase', null, label, 0]);
    const rows = [...touched, ...entries.map(({ personId }) => ({ table: 'person', id: personId }))];
    rows.forEach((row, sequence) => insertSealed(db.prepare, 'change', [id, sequence, row.table, row.id, null, null, null, null]));
  }
  // Rows were written anew that this change does not tell of.
  writeSetting(db.prepare, 'proved', '');
  yield* rebuilding(db);
  // Here it can be given up for the last time: what is erased is cleaned at once, for nobody is to find it in free pages.
  yield { part: 'clean', done: 0, total: 1 };
  return done;
}

/** The parts of erasing. */
export const eraseParts: Parts = { history: 4, rows: 2, texts: 2, search: 4, clean: 2 };

/**
 * Leaves nothing of what was erased in the file's free pages and in its journal. May be run again.
 * @throws AppError ERASURE_UNFINISHED
 */
export function cleanFile(db: OpenDb): void {
  try {
    if (!withoutFreePages(db)) throw new AppError('ERASURE_UNFINISHED', { reason: 'io' });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('ERASURE_UNFINISHED', { reason: diskReason(error) ?? String(error) }, { cause: error });
  }
}

/**
 * Erases people again in a file that is older than their erasure: a backup that is restored.
 * @param entries who, the oldest first; those that the file knows to be erased are left
 * @returns how many were erased now
 * @throws AppError ERASURE_UNFINISHED, or the error of the disk; then nothing is changed
 */
export function* applyErasures(db: OpenDb, entries: readonly ErasureEntry[]): Work<number> {
  const known = new Set(erasuresIn(db).map(({ personId }) => personId));
  const missing = entries.filter(({ personId }) => !known.has(personId) && known.add(personId));
  if (missing.length === 0) return 0;
  yield* eraseInFile(db, missing);
  cleanFile(db);
  return missing.length;
}
