import { AppError } from '../../shared/contract/errors.ts';
import { type Language, languages } from '../../shared/domain/language.ts';
import { checksumOf, hasChecksums, sealedTable } from './checksums.ts';
import type { Prepare } from './prepare.ts';

/**
 * What belongs to the file: `portfolioId` (of this copy), `copyOf` (the portfolio it was copied from), `node` (of its
 * clock), `language` (of its names), `beginning` (the change set it began with), `openedAt` (the trial write), `proved` (the
 * newest change set then, up to which all rows were proved by their checksums), `log` (the mark of the log of the session that
 * has it open; '' when it was closed), `backedUp` (the change set newest in the last backup), `searchVersion` (the form of the
 * search index).
 */
export type SettingKey = 'portfolioId' | 'copyOf' | 'node' | 'language' | 'beginning' | 'openedAt' | 'proved' | 'log' | 'backedUp'
  | 'searchVersion';

const portfolioId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether it is what a portfolio is named by: folders are named after it, and a file may say anything. */
export const isPortfolioId = (id: unknown): id is string => typeof id === 'string' && portfolioId.test(id);

/** A setting of the file, or null. */
export function readSetting(prepare: Prepare, key: SettingKey): string | null {
  const row = prepare<{ value: string }>('SELECT value FROM setting WHERE key = ?').get(key);
  return row?.value ?? null;
}

/** The id of the portfolio in a file. @throws AppError ALTERED where it is none that Netfolio gives */
export function portfolioIdOf(prepare: Prepare, file: string): string {
  const id = readSetting(prepare, 'portfolioId');
  if (!isPortfolioId(id)) throw new AppError('ALTERED', { path: file, what: 'id', objects: [] });
  return id;
}

/** The language of a file's names by its setting; the first one where that is missing or none. */
export const languageFrom = (setting: string | null): Language => languages.find((each) => each === setting) ?? languages[0];

/** Sets a setting of the file, with its checksum where the file has such. Settings are not part of the history. */
export function writeSetting(prepare: Prepare, key: SettingKey, value: string): void {
  // The backup of a file that is to be brought to this version is of an earlier one.
  const cells = hasChecksums(prepare) ? { key, value, checksum: checksumOf(sealedTable('setting'), [key, value]) } : { key, value };
  const names = Object.keys(cells);
  prepare(`INSERT INTO setting (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})
    ON CONFLICT (key) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`).run(cells);
}
