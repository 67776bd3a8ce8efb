import path from 'node:path';
import * as z from 'zod';
import { languages } from '../../../shared/domain/language.ts';
import { readJsonFile, writeJsonFile } from '../../json-file.ts';

const Preferences = z.object({
  language: z.enum(languages).nullable().catch(null),
  colorScheme: z.enum(['auto', 'light', 'dark']).catch('auto'),
});
type Preferences = z.infer<typeof Preferences>;

const fileIn = (data: string) => path.join(data, 'preferences.json');

/** The user's preferences; language null: none was chosen yet. @param data the user's own directory */
export function readPreferences(data: string): Preferences {
  return readJsonFile(fileIn(data), Preferences, { language: null, colorScheme: 'auto' });
}

/** Sets the preferences that are given. */
export function writePreferences(data: string, changed: Partial<Preferences>): void {
  const current = readPreferences(data);
  writeJsonFile(fileIn(data), {
    language: changed.language ?? current.language,
    colorScheme: changed.colorScheme ?? current.colorScheme,
  });
}
