import { fold } from './fold.ts';

/** By what a person is found in texts: every name, e-mail address and telephone number that they ever had here. */
export interface Traces {
  names: readonly string[];
  emails: readonly string[];
  phones: readonly string[];
}

/** Takes the traces of one person out of texts. */
export interface TextEraser {
  /** Whether a text (also a row as JSON) may hold a trace; false is certain. */
  mayHold(text: string): boolean;
  /** The text with something else in each trace's place, and how many there were. */
  replace(text: string, by: string): { text: string; places: number };
}

const special = /[\\^$.*+?()[\]{}|/]/g;
// A hyphen must be escaped between brackets, and may not be outside them; its number is taken in both places.
const escaped = (text: string) => text.replace(special, '\\$&').replaceAll('-', '\\x2d');
/** What may stand between the words of a name: `Aino Virtanen`, `aino.virtanen`, `Virtanen, Aino`, `Aino%20Virtanen`. */
const between = '(?:[\\s\\u00a0._,+\\-]|%20){1,3}';
const notInWord = '(?<![\\p{L}\\p{N}])';
const notBeforeWord = '(?![\\p{L}\\p{N}])';
/** Shorter names stand in too many words, and shorter numbers in too many numbers, to be looked for in texts. */
const shortestName = 3;
const shortestPhone = 5;

/** The letters that fold to one letter: a, à, ä, å … */
let lettersByFold: Map<string, string> | undefined;
function lettersLike(letter: string): string {
  if (!lettersByFold) {
    lettersByFold = new Map();
    for (const [from, to] of [[0xc0, 0x24f], [0x1e00, 0x1eff]] as const) {
      for (let code = from; code <= to; code += 1) {
        const other = String.fromCodePoint(code);
        const folded = fold(other);
        if (folded.length === 1) lettersByFold.set(folded, (lettersByFold.get(folded) ?? '') + other);
      }
    }
  }
  return lettersByFold.get(letter) ?? '';
}

/** A letter in any case, with any diacritics or none. */
function letterPattern(letter: string): string {
  const folded = fold(letter);
  if (folded.length === 1 && /\p{L}/u.test(folded)) return `[${escaped(folded)}${lettersLike(folded)}]\\p{M}*`;
  if (folded.length > 1) return `(?:${escaped(letter)}|${Array.from(folded, letterPattern).join('')})`;
  return escaped(letter);
}

const wordPattern = (word: string) => Array.from(word.normalize('NFC'), letterPattern).join('');

/** A name of several words, also with the last one first; a name of one word only where it stands alone. */
function namePatterns(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const last = words.at(-1);
  if (last === undefined || name.length < shortestName) return [];
  if (words.length === 1) return [`${notInWord}${wordPattern(last)}${notBeforeWord}`];
  // A case ending may follow: Aino Virtasen is another word, but Raija Koskelan is Raija Koskela.
  return [words, [last, ...words.slice(0, -1)]].map((each) => `${notInWord}${each.map(wordPattern).join(between)}`);
}

const emailPattern = (email: string) => `(?<![\\p{L}\\p{N}._%+\\-])${escaped(email)}${notBeforeWord}`;

function phonePatterns(phone: string): string[] {
  const digits = phone.match(/\d/g) ?? [];
  return digits.length < shortestPhone ? [] : [`(?<!\\d)\\+?${digits.join('[\\s().\\-–/]*')}(?!\\d)`];
}

/** The longest run of letters in a name: where it does not stand, the name does not either. */
function rarest(name: string): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? [name]).toSorted((a, b) => b.length - a.length)[0] ?? name;
}

const union = (patterns: readonly string[]) => (patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'giu'));

/**
 * Finds names without regard to case and diacritics, with any space between their words; e-mail addresses without regard
 * to case; telephone numbers however their digits are grouped. None of them inside another word or number.
 */
export function textEraser(traces: Traces): TextEraser {
  const others = [...traces.emails.map(emailPattern), ...traces.phones.flatMap(phonePatterns)];
  const names = traces.names.filter((name) => namePatterns(name).length > 0);
  // The longest first: where one name begins another, the whole of it goes.
  const all = union([...others, ...names.toSorted((a, b) => b.length - a.length).flatMap(namePatterns)]);
  const hint = union([...others, ...names.map((name) => wordPattern(rarest(name)))]);
  const holds = (pattern: RegExp | null, text: string) => pattern !== null && text.search(pattern) !== -1;
  return {
    mayHold: (text) => holds(hint, text),
    replace(text, by) {
      if (all === null || !holds(hint, text)) return { text, places: 0 };
      let places = 0;
      const replaced = text.replace(all, () => {
        places += 1;
        return by;
      });
      return { text: replaced, places };
    },
  };
}
