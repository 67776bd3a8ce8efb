import { foldLetter } from './fold.ts';

/** A text as a person is looked for in it, with where each of its characters comes from. */
export interface Reading {
  text: string;
  from: readonly number[];
  to: readonly number[];
}

const hidden = /^\p{Default_Ignorable_Code_Point}$/u;
/** What stands in a reading for a character that shows nothing: it may part the words of a name, or stand within one. */
export const nothing = '\u200b';

const named: Readonly<Record<string, string>> = {
  nbsp: ' ', shy: nothing, zwj: nothing, zwnj: nothing, amp: '&', quot: '"', apos: "'", commat: '@', period: '.', ndash: '-', hyphen: '-',
};
/** Letters that stand for others: in addresses (`S%C3%A4rkk%C3%A4`), in HTML (`S&auml;rkk&#228;`). */
const escaped = /(?:%[0-9a-f]{2})+|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/giu;

function unescaped(escape: string): string {
  if (escape.startsWith('%')) {
    try {
      return decodeURIComponent(escape);
    } catch {
      return escape;
    }
  }
  const name = escape.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) {
    // &auml; &oslash; &Scaron; are a letter and what is above it.
    const letter = /^([a-z])(?:uml|acute|grave|circ|tilde|ring|slash|cedil|caron)$/.exec(name)?.[1];
    return named[name] ?? letter ?? escape;
  }
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : escape;
}

const readLetter = (letter: string) => (hidden.test(letter) ? nothing : foldLetter(letter));
// eslint-disable-next-line no-control-regex
const special = /[^\0-_a-\x7f]/gu;

/** What a text reads, without the places. */
export function read(text: string): string {
  return text.replace(escaped, unescaped).replace(special, readLetter).toLowerCase();
}

/** What a text reads: folded, what is escaped as what it stands for, what shows nothing as `nothing`. */
export function readWithPlaces(text: string): Reading {
  const [from, to]: [number[], number[]] = [[], []];
  let reading = '';
  const put = (letters: string, start: number, end: number) => {
    for (const letter of letters) {
      const folded = readLetter(letter);
      // A mark above or below belongs to the letter before it.
      if (folded === '' && to.length > 0) to[to.length - 1] = end;
      for (let at = 0; at < folded.length; at += 1) {
        from.push(start);
        to.push(end);
      }
      reading += folded;
    }
  };
  const plain = (start: number, end: number) => {
    for (let at = start; at < end;) {
      const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
      put(letter, at, at + letter.length);
      at += letter.length;
    }
  };
  let end = 0;
  for (const escape of text.matchAll(escaped)) {
    plain(end, escape.index);
    end = escape.index + escape[0].length;
    const letters = unescaped(escape[0]);
    if (letters === escape[0]) plain(escape.index, end);
    else put(letters, escape.index, end);
  }
  plain(end, text.length);
  return { text: reading, from, to };
}
