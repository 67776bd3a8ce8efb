import type { Prepare } from './rows.ts';

/**
 * What belongs to the file: `portfolioId` (of this copy), `copyOf` (the portfolio it was copied from), `node` (of its
 * clock), `language` (of its names), `beginning` (the change set it began with), `openedAt` (the trial write), `log` (the
 * mark of the log of the session that has it open; '' when it was closed), `backedUp` (the change set newest in the last
 * backup), `searchVersion`
 * (the form of the search index).
 */
export type SettingKey = 'portfolioId' | 'copyOf' | 'node' | 'language' | 'beginning' | 'openedAt' | 'log' | 'backedUp'
  | 'searchVersion';

/** A setting of the file, or null. */
export function readSetting(prepare: Prepare, key: SettingKey): string | null {
  const row = prepare('SELECT value FROM setting WHERE key = ?').get(key) as { value: string } | undefined;
  return row?.value ?? null;
}

/** Sets a setting of the file. Settings are not part of the history. */
export function writeSetting(prepare: Prepare, key: SettingKey, value: string): void {
  prepare('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, value);
}
