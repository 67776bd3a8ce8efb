import { fold } from './collate.ts';

/** A text that is searched, with its form for comparison: folded, words apart by one space, a space before the first. */
export interface Searchable {
  text: string;
  folded: string;
}

/** Spaces and punctuation part words; symbols and emoji are words like any other. */
const separators = /[\s\p{P}\p{Z}\p{C}]+/u;

/** The words of a text as search compares them: case, diacritics and punctuation do not count. */
export function searchWords(text: string): string[] {
  return fold(text).split(separators).filter((word) => word !== '');
}

/** Prepares a text for searching. */
export function searchable(text: string): Searchable {
  return { text, folded: ` ${searchWords(text).join(' ')}` };
}

/** How well a record fits what was typed; the smaller the better. */
export const ranks = { exact: 0, namePrefix: 1, wordPrefix: 2, substring: 3 } as const;
export type Rank = (typeof ranks)[keyof typeof ranks];

/**
 * How well the texts of a record fit the typed words: one text is what was typed, one begins with it, every word
 * begins some word, or every word stands somewhere; the words may be spread over the texts. Null: they do not fit.
 */
export function rankOf(texts: readonly Searchable[], words: readonly string[]): Rank | null {
  if (words.length === 0) return null;
  let best: Rank = ranks.wordPrefix;
  for (const word of words) {
    if (!texts.some(({ folded }) => folded.includes(word))) return null;
    if (best === ranks.wordPrefix && !texts.some(({ folded }) => folded.includes(` ${word}`))) best = ranks.substring;
  }
  const whole = ` ${words.join(' ')}`;
  if (texts.some(({ folded }) => folded === whole)) return ranks.exact;
  return texts.some(({ folded }) => folded.startsWith(whole)) ? ranks.namePrefix : best;
}

/** The text that fits best: the first that has every typed word, else the first that has any. */
export function bestText(texts: readonly Searchable[], words: readonly string[]): Searchable | undefined {
  return texts.find(({ folded }) => words.every((word) => folded.includes(word)))
    ?? texts.find(({ folded }) => words.some((word) => folded.includes(word)));
}
