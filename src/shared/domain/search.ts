import { fold, foldWithPlaces, isBlank } from './fold.ts';

/** Spaces and punctuation part words; symbols and emoji are words like any other. */
const separators = /[\s\p{P}\p{Z}\p{C}]+/u;

/** The words of a text as search compares them: case, diacritics and punctuation do not count. */
export function searchWords(text: string): string[] {
  return fold(text).split(separators).filter((word) => word !== '');
}

/** A text as it is compared: its folded words, each with one space before it. '' for a text without words. */
export function folded(text: string): string {
  const words = searchWords(text);
  return words.length === 0 ? '' : ` ${words.join(' ')}`;
}

/** What was typed, as a test of folded texts: those that hold each of its words. Nothing: all of them; punctuation alone: none. */
export function searchFor(typed: string): (compared: string) => boolean {
  const words = searchWords(typed);
  if (words.length === 0 && !isBlank(typed)) return () => false;
  return (compared) => words.every((word) => compared.includes(word));
}

/** Whether two names are one to a person who types: in other case, with other apostrophes, spaces, hidden characters. */
export function sameName(a: string, b: string): boolean {
  const compared = folded(a);
  return compared === '' ? fold(a).trim() === fold(b).trim() : compared === folded(b);
}

/** How long a part of a word is by which words are found that contain it, in letters. */
const partLength = 3;

/** Letters, none of them cut in two. */
function lettersOf(word: string): string | string[] {
  return /[\ud800-\udfff]/.test(word) ? Array.from(word) : word;
}

function partAt(letters: string | string[], at: number): string {
  const part = letters.slice(at, at + partLength);
  return typeof part === 'string' ? part : part.join('');
}

/** The three letters from each letter of the words on (fewer at a word's end), each part once. */
export function partsOf(words: Iterable<string>): Set<string> {
  const parts = new Set<string>();
  for (const word of words) {
    const letters = lettersOf(word);
    for (let at = 0; at < letters.length; at += 1) parts.add(partAt(letters, at));
  }
  return parts;
}

/**
 * The parts that every word has which contains the typed one.
 * @returns whole parts, or with `prefix` the one with which some part begins
 */
export function partsWanted(word: string): { parts: string[]; prefix: boolean } {
  const letters = lettersOf(word);
  if (letters.length < partLength) return { parts: [word], prefix: true };
  const parts = new Set<string>();
  for (let at = 0; at + partLength <= letters.length; at += 1) parts.add(partAt(letters, at));
  return { parts: [...parts], prefix: false };
}

/** How well a record fits what was typed; the smaller the better. */
export const ranks = { exact: 0, namePrefix: 1, wordPrefix: 2, substring: 3, text: 4 } as const;
export type Rank = (typeof ranks)[keyof typeof ranks];

/** The texts of a record, folded. */
export interface Searched {
  /** Each of its names, in whatever language, and what else it is called by. */
  names: readonly string[];
  /** All its other texts. */
  texts: string;
}

/**
 * How well a record fits the typed words: a name is what was typed, one begins with it, every word begins some word of
 * a name, or stands inside one, or begins a word of any other text; the words may be spread. Null: it does not fit.
 */
export function rankOf({ names, texts }: Searched, words: readonly string[]): Rank | null {
  if (words.length === 0) return null;
  let best: Rank = ranks.wordPrefix;
  for (const word of words) {
    if (names.some((name) => name.includes(` ${word}`))) continue;
    if (names.some((name) => name.includes(word))) best = best === ranks.text ? best : ranks.substring;
    else if (texts.includes(` ${word}`)) best = ranks.text;
    else return null;
  }
  if (best === ranks.text) return best;
  const whole = ` ${words.join(' ')}`;
  if (names.includes(whole)) return ranks.exact;
  return names.some((name) => name.startsWith(whole)) ? ranks.namePrefix : best;
}

/** The text that fits best: the first that has most of the typed words, and most of them at the beginning of a word. */
export function bestText(texts: readonly string[], words: readonly string[]): string | null {
  let [best, most]: [string | null, number] = [null, 0];
  for (const text of texts) {
    const compared = folded(text);
    const has = words.filter((word) => compared.includes(word));
    const score = has.length * (words.length + 1) + has.filter((word) => compared.includes(` ${word}`)).length;
    if (score > most) [best, most] = [text, score];
  }
  return best;
}

/** How long an excerpt is, and how much of it stands before what was found, in characters. */
const excerptLength = 120;
const leadIn = 40;

/** A text on one line; of a long one the part around the first of the typed words. */
export function excerpt(text: string, words: readonly string[]): string {
  const line = text.length > excerptLength ? around(text, placeOf(text, words)) : text;
  return line.replace(/\s+/g, ' ').trim();
}

function around(text: string, place: number): string {
  const from = place <= leadIn ? 0 : afterSpace(text, place - leadIn, place);
  const until = from + excerptLength >= text.length ? text.length : beforeSpace(text, place, from + excerptLength);
  return `${from === 0 ? '' : '… '}${text.slice(from, until)}${until === text.length ? '' : ' …'}`;
}

/** The place after the first space between two places; where there is none, the second. */
function afterSpace(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return space === -1 ? to : from + space + 1;
}

/** The place before the last space between two places; where there is none, the second, with no letter cut in two. */
function beforeSpace(text: string, from: number, to: number): number {
  const space = /\s\S*$/.exec(text.slice(from, to))?.index ?? 0;
  if (space > 0) return from + space;
  return /[\ud800-\udbff]/.test(text.charAt(to - 1)) ? to - 1 : to;
}

/** Where the first of the typed words that stands in a text stands in it. */
function placeOf(text: string, words: readonly string[]): number {
  // Most are found as they are typed; folding a long text with its places takes longer.
  const lower = text.toLowerCase();
  if (lower.length === text.length) {
    const plain = Math.min(...words.map((word) => lower.indexOf(word)).filter((at) => at !== -1));
    if (Number.isFinite(plain)) return plain;
  }
  return stretchesOf(text, words)[0]?.[0] ?? 0;
}

type Stretch = [from: number, to: number];

/** A text as `folded` compares it, with the place in the text from which each of its characters comes. */
function comparedWithPlaces(text: string): { compared: string; from: number[]; to: number[] } {
  const plain = foldWithPlaces(text);
  const [from, to]: [number[], number[]] = [[], []];
  let compared = '';
  for (const word of plain.text.matchAll(/[^\s\p{P}\p{Z}\p{C}]+/gu)) {
    const end = word.index + word[0].length;
    compared += ` ${word[0]}`;
    from.push(plain.from[word.index] ?? 0, ...plain.from.slice(word.index, end));
    to.push(plain.from[word.index] ?? 0, ...plain.to.slice(word.index, end));
  }
  return { compared, from, to };
}

/** Where the typed words stand: all in a row, or each for itself, at the beginning of a word if it can be. */
function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  const { compared, from, to } = comparedWithPlaces(text);
  const stretch = (sought: string): Stretch[] => {
    const begins = compared.indexOf(` ${sought}`) + 1;
    const at = begins > 0 ? begins : compared.indexOf(sought);
    return at === -1 ? [] : [[from[at] ?? 0, to[at + sought.length - 1] ?? 0]];
  };
  const whole = stretch(words.join(' '));
  return whole.length > 0 ? whole : words.flatMap(stretch).toSorted(([a], [b]) => a - b);
}

/**
 * The stretches of a text in which what was typed is found, in their order and without overlap, as offsets of the text
 * itself: hidden characters and ligatures within a stretch belong to it.
 */
export function found(text: string, typed: string): Stretch[] {
  const words = searchWords(typed);
  const stretches: Stretch[] = [];
  for (const [from, to] of words.length === 0 ? [] : stretchesOf(text, words)) {
    const last = stretches.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else stretches.push([from, to]);
  }
  return stretches;
}
