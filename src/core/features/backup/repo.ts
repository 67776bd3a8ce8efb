import type Database from 'better-sqlite3';
import { type Names, shownName } from '../../../shared/domain/language.ts';
import { readSettingOf } from '../../db/file/file-copy.ts';
import { said } from '../../db/prepare.ts';
import { languageFrom } from '../../db/settings.ts';

/** What a portfolio holds, of any version that has these tables. @throws where it cannot be read */
export function describe(sqlite: Database.Database) {
  const count = (table: string) => said(sqlite.prepare<unknown[], number>(`SELECT count(*) FROM ${table}`).pluck().get());
  const names = sqlite.prepare<unknown[], Names>('SELECT name_fi AS fi, name_sv AS sv, name_en AS en FROM organisation WHERE own = 1').get();
  const language = languageFrom(readSettingOf(sqlite, 'language'));
  const newest = sqlite.prepare<unknown[], string>('SELECT at FROM change_set ORDER BY id DESC LIMIT 1').pluck().get();
  return {
    organisation: names === undefined ? '' : shownName(names, language),
    engagements: count('engagement'),
    people: count('person'),
    activities: count('activity'),
    newestChange: newest ?? null,
  };
}

/** The ids of all change sets. */
export function changeSets(sqlite: Database.Database): Set<string> {
  return new Set(sqlite.prepare<unknown[], string>('SELECT id FROM change_set').pluck().all());
}
