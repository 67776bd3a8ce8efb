import { coveredRanges } from './font-coverage.ts';

/*
 * Every text passes through here before it reaches Typst. Three things must not: a text over 65,535 bytes (it aborts
 * the process), a character that no font has (it fails PDF/UA), and an unbroken run of letters wider than its column.
 */

/** What was done to a text that its reader should know. */
export type TextIssue =
  | { kind: 'missing-glyph'; path: string; text: string; chars: string[] }
  | { kind: 'too-long'; path: string; text: string };

/** Far more than a page, far less than what Typst bears. In UTF-16 units. */
export const maxLength = 5000;
/** What the narrowest column of the template has room for, in ems: a wider word must be able to break. */
const columnWidth = 7;
/** A word of letters that is no wider than this may hang over its column into the space beside it. */
const overhang = 8;
/** The template hyphenates words of at least so many letters. */
const hyphenated = 16;
/** A run without a vowel followed by a consonant that is longer than this cannot be hyphenated. */
const longestSyllable = 12;
const missing = '\u25a1';
const zeroWidthSpace = '\u200b';
const softHyphen = '\u00ad';

const blanks = /\r\n?|[\n\t\v\f\u0085\u2028\u2029]/g;
// C0 and C1 controls, byte order mark, interlinear marks, and every control of writing direction.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffc]|\p{Noncharacter_Code_Point}/gu;
/** Invisible characters that Typst handles without a glyph: break points and their opposites. */
const glyphless = new Set([0xad, 0x200b, 0x2011, 0x2060]);
const joiners = /^(?:\p{Mn}|\u200c|\u200d|\p{Variation_Selector})$/u;

/** Whether every font of the reports shows the character. */
export function isCovered(codePoint: number): boolean {
  if (codePoint < 0x7f || glyphless.has(codePoint)) return codePoint >= 0x20 || glyphless.has(codePoint);
  let low = 0;
  let high = coveredRanges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = coveredRanges[middle];
    if (!range || codePoint < range[0]) high = middle - 1;
    else if (codePoint > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

/** Whole characters, also those of two UTF-16 units. */
const charactersOf = (text: string) => Array.from(text);
const isShown = (text: string) => charactersOf(text).every((character) => isCovered(character.codePointAt(0) ?? 0));
let graphemes: Intl.Segmenter | undefined;

/** Puts one □ for each character, as its reader sees it, that no font has. */
function withKnownGlyphs(text: string, unknown: (character: string) => void): string {
  if (isShown(text)) return text;
  graphemes ??= new Intl.Segmenter('fi', { granularity: 'grapheme' });
  let shown = '';
  for (const { segment } of graphemes.segment(text)) {
    // A letter that fonts have only in parts (Skolt Sámi ǩ) is put together from them.
    const parts = segment.normalize('NFD');
    if (isShown(segment) || isShown(parts)) {
      shown += isShown(segment) ? segment : parts;
      continue;
    }
    // A covered letter with a mark or joiner that is not covered stays, without the mark.
    const letters = charactersOf(segment).filter((character) => !joiners.test(character));
    const kept = letters.length > 0 && isShown(letters.join(''));
    shown += kept ? letters.join('') : missing;
    unknown(segment);
  }
  return shown;
}

const broad = /[\p{Lu}mwæœ@%&□]/gu;
/** About how wide a word is, in ems. */
const widthOf = (word: string) => word.length * 0.5 + (word.match(broad)?.length ?? 0) * 0.35;

/**
 * Gives wide words break points. A word of letters that has syllables is left to hyphenation; one that has none gets
 * soft hyphens, and an address or number, where a hyphen would be read as part of it, gets invisible break points.
 */
function breakable(word: string): string {
  const width = widthOf(word);
  if (width <= columnWidth) return word;
  if (!/^\P{L}{0,2}\p{L}+\P{L}{0,2}$/u.test(word)) {
    return word.split(/(?<=[./:;,@_?&=)\]}])/).map((part) => (widthOf(part) <= columnWidth ? part : chunks(part))).join(zeroWidthSpace);
  }
  const syllables = word.split(/(?<=[aeiouyåäöõüáéíóúæø])(?=[^aeiouyåäöõüáéíóúæø])/iu);
  const hasSyllables = syllables.every((syllable) => syllable.length <= longestSyllable);
  return hasSyllables && (word.length >= hyphenated || width <= overhang) ? word : chunks(word, softHyphen);
}

const chunks = (text: string, between = zeroWidthSpace) => (text.match(/.{1,4}/gu) ?? []).join(between);
const longWords = /[^\s\u200b\u00ad\u2013-]{8,}/gu;

/** The hyphen of `Terveet kaupungit -verkosto` stays with its word. */
const danglingHyphen = /(?<=\s)-(?=\p{L})/gu;

/** Shortens at a character, never inside one. */
export function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

/**
 * Makes one text fit for the report.
 * @param options.path where it stands, for the issues
 * @param options.breaks whether long words get break points; not for what is never set on a page (titles of the file,
 *   text alternatives)
 */
export function cleanText(value: string, options: { path: string; breaks: boolean; issues: TextIssue[] }): string {
  const { path, breaks, issues } = options;
  // The rest of a huge text is cut off before anything reads through it.
  let text = value.slice(0, maxLength * 2).toWellFormed().normalize('NFC').replace(blanks, ' ').replace(controls, '');
  if (text.length > maxLength) {
    text = cut(text, maxLength);
    issues.push({ kind: 'too-long', path, text: cut(text, 60) });
  }
  const unknown = new Set<string>();
  text = withKnownGlyphs(text, (character) => unknown.add(character));
  if (unknown.size > 0) issues.push({ kind: 'missing-glyph', path, text: cut(text, 60), chars: [...unknown].slice(0, 20) });
  return breaks ? text.replace(longWords, breakable).replace(danglingHyphen, '\u2011') : text;
}

/** Keys under which nothing is set on a page. */
const unseen = new Set(['document', 'alt', 'axisAlt']);

/** Cleans every text of a report's data. A text that stands in several places gives one issue. */
export function cleanReport<T>(data: T): { data: T; issues: TextIssue[] } {
  const issues: TextIssue[] = [];
  const visit = (value: unknown, path: string, breaks: boolean): unknown => {
    if (typeof value === 'string') return cleanText(value, { path, breaks, issues });
    if (Array.isArray(value)) return value.map((each, index) => visit(each, `${path}/${index}`, breaks));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, visit(each, `${path}/${key}`, breaks && !unseen.has(key))]));
  };
  const clean = visit(data, '', true) as T;
  const seen = new Set<string>();
  return {
    data: clean,
    issues: issues.filter((issue) => {
      const key = `${issue.kind} ${issue.text}`;
      return !seen.has(key) && seen.add(key);
    }),
  };
}
