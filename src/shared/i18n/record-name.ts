import { type Language, type Names, shownName } from '../domain/language.ts';
import { textsIn } from './texts.ts';

/** The name by which a record is shown: also one that has none in any language can be seen, and opened. */
export const recordName = (names: Names, language: Language): string => shownName(names, language) || textsIn(language)('terms:unnamed');
