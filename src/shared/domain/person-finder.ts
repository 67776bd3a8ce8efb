import { type Stretch, withItsMarks } from './enclosed.ts';
import { fold } from './fold.ts';
import { endings, stemsOf } from './inflection.ts';
import { nothing, read, readWithPlaces, type Reading } from './person-reading.ts';
import { localPhonePatterns, phonePatterns } from './phone.ts';

/** By what a person is found in texts: every name, e-mail address and telephone number that they ever had here. */
export interface Traces {
  names: readonly string[];
  emails: readonly string[];
  phones: readonly string[];
}

/** Finds one person in texts. */
export interface PersonFinder {
  /** Whether a text (also a row as JSON) may hold the person, surely or perhaps; false is certain. */
  mayHold(text: string): boolean;
  /** Where the person stands: a whole name, an e-mail address, a telephone number. */
  places(text: string): Stretch[];
  /** Where somebody stands who may be the person: a part of the name, alone, bent or with initials; a part of a number. */
  uncertain(text: string): Stretch[];
  /** The text with something else in the place of each sure trace and of the uncertain ones that are chosen. */
  replace(text: string, by: string, chosen?: (form: string) => boolean): { text: string; places: number };
}

const special = /[\\^$.*+?()[\]{}|/]/g;
// A hyphen must be escaped between brackets, and may not be outside them; its number is taken in both places.
const literal = (text: string) => text.replace(special, '\\$&').replaceAll('-', '\\x2d');
/** Within a word: what shows nothing, marks of Markdown, a hyphen at the end of a line. */
const within = `(?:[${nothing}*~'\\\\]|-(?:\\s|\\\\[nr]){1,3}){0,4}`;
/** Between the words of a name anything that is no word: spaces, marks, `_`, `%20`, the target of a link, a tag. */
const between = '(?:\\]\\([^()\\n]{0,2000}\\)|\\]\\[[^\\]\\n]{0,200}\\]|<\\/?[a-z][^<>]{0,200}>|[^\\p{L}\\p{N}]){1,12}?';
const notInWord = '(?<![\\p{L}\\p{N}])';
const notBeforeWord = '(?![\\p{L}\\p{N}])';
/** Shorter names stand in too many words to be looked for in texts. */
const shortestName = 3;
/** Written as one word, a name must be so long to be told from a word that begins like it. */
const shortestJoined = 6;

const partsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const wordPattern = (part: string) => Array.from(part, literal).join(within);

/** A name of several words, also with the last one first; a name of one word only where it stands alone. */
function namePatterns(name: string): string[] {
  const words = name.split(/\s+/).map(partsIn).filter((parts) => parts.length > 0);
  const last = words.at(-1);
  if (last === undefined || name.length < shortestName) return [];
  const orders = words.length === 1 ? [words] : [words, [last, ...words.slice(0, -1)]];
  return orders.flatMap((order) => {
    const parts = order.flat().map(wordPattern);
    if (parts.length === 1) return [`${notInWord}${parts[0]}${notBeforeWord}`];
    const joined = order.flat().join('').length < shortestJoined ? [] : [`${notInWord}${parts.join(within)}${notBeforeWord}`];
    // A case ending may follow: Aino Virtasen is another word, but Raija Koskelan is Raija Koskela.
    return [`${notInWord}${parts.join(between)}`, ...joined];
  });
}

const at = `(?:@|\\s{0,2}[\\[({<]\\s?(?:at|a|ät|miukumauku)\\s?[\\])}>]\\s{0,2})`;
function emailPattern(email: string): string {
  const [local = '', domain = ''] = fold(email).split('@');
  return `(?<![\\p{L}\\p{N}._%+\\-])${wordPattern(local)}${within}${fold(at)}${within}${wordPattern(domain)}${notBeforeWord}`;
}

/** The words of a name that tell somebody apart: not `von`, `af`, `de`. */
function tellingWords(name: string): string[][] {
  return name.split(/[\s"“”„«»()]+/).filter((word) => /^\P{L}*(?!\p{Ll})\p{L}/u.test(word)).map(partsIn).filter((parts) => parts.length > 0);
}

/** A part of a name alone, bent or not, with the initials of the others beside it. */
function partPatterns(name: string): string[] {
  const words = tellingWords(name);
  if (words.length < 2) return words.flat().filter((part) => part.length >= shortestName).map(bent);
  return words.flatMap((word, place) => {
    const initials = words.filter((_, other) => other !== place).flat().map((part) => literal(part.charAt(0)));
    const initial = `(?:${initials.join('|')})`;
    const before = `(?:${notInWord}(?:${initial}\\.?[\\s\\-${nothing}]{1,2}){1,3})?`;
    const after = `(?:\\s${initial}(?:\\.|${notBeforeWord})(?!-))?`;
    return [word.join(''), ...word].filter((part, which) => part.length > 1 && (which === 0 || word.length > 1)).map((part) => `${before}${bent(part)}${after}`);
  });
}

/** A word of a name with any ending. */
function bent(part: string): string {
  const stems = stemsOf(part).toSorted((a, b) => b.length - a.length).map(wordPattern);
  return `${notInWord}(?:${stems.join('|')})(?:${within}(?=[':\\p{L}])${endings})?${notBeforeWord}`;
}

/** `J. S.`, `JS`: in capitals alone. */
function initialsPattern(name: string): string[] {
  const initials = tellingWords(name).map(([part = '']) => literal(part.charAt(0)));
  return initials.length < 2 ? [] : [`${notInWord}${initials.join('\\.?[\\s\\-]?')}(?:\\.|${notBeforeWord})`];
}

const union = (patterns: readonly string[]) => (patterns.length === 0 ? null : new RegExp([...new Set(patterns)].join('|'), 'gu'));

function stretches(pattern: RegExp | null, { text, from, to }: Reading): Stretch[] {
  if (pattern === null) return [];
  return [...text.matchAll(pattern)].filter((each) => each[0] !== '').map(({ index, 0: each }) => {
    let last = index + each.length - 1;
    // A mark of the last letter may stand behind what shows nothing.
    while (text[last + 1] === nothing && (to[last + 1] ?? 0) - (from[last + 1] ?? 0) > 1) last += 1;
    return { from: from[index] ?? 0, to: to[last] ?? 0 };
  });
}

/** In their order, those that overlap as one. */
function merged(all: readonly Stretch[]): Stretch[] {
  const one: Stretch[] = [];
  for (const each of all.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = one.at(-1);
    if (last && each.from < last.to) last.to = Math.max(last.to, each.to);
    else one.push({ ...each });
  }
  return one;
}

/** Those of the one that touch none of the other. Both in their order. */
function apartFrom(all: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  let next = 0;
  return all.filter(({ from, to }) => {
    while ((taken[next]?.to ?? Infinity) <= from) next += 1;
    return (taken[next]?.from ?? Infinity) >= to;
  });
}

/** Stretches with nothing but a space or a hyphen between them are one: `Ainon Virtasella`. */
function neighbours(text: string, all: readonly Stretch[]): Stretch[] {
  const one: Stretch[] = [];
  for (const each of all) {
    const last = one.at(-1);
    if (last && /^[^\p{L}\p{N}.,;:!?\n]{1,3}$/u.test(text.slice(last.to, each.from))) last.to = each.to;
    else one.push({ ...each });
  }
  return one;
}

/**
 * Finds names without regard to case, diacritics and what stands between or within their words without a look of its own;
 * e-mail addresses and telephone numbers however they are written. None of them inside another word or number.
 */
export function personFinder(traces: Traces): PersonFinder {
  const others = [...traces.emails.map(emailPattern), ...traces.phones.flatMap(phonePatterns)];
  // The longest first: where one name begins another, the whole of it goes.
  const names = traces.names.toSorted((a, b) => b.length - a.length);
  const sure = union([...others, ...names.flatMap(namePatterns)]);
  const pieces = [
    ...traces.phones.flatMap(localPhonePatterns),
    ...traces.emails.map((email) => fold(email.replace(/@.*/, ''))).filter((local) => local.length > shortestName)
      .map((local) => `${notInWord}${wordPattern(local)}${notBeforeWord}`),
  ];
  const parts = union([...names.flatMap(partPatterns), ...pieces]);
  const initials = union(names.flatMap(initialsPattern));
  // What each of the above begins with or holds, in any text and in JSON.
  const hint = union([
    ...others, ...pieces, ...names.flatMap(initialsPattern),
    ...names.flatMap((name) => name.length < shortestName ? [] : tellingWords(name).flat().filter((part) => part.length > 1)
      .flatMap((part) => stemsOf(part).map(wordPattern))),
    ...names.filter((name) => name.length >= shortestName && tellingWords(name).length === 0).flatMap((name) => partsIn(name).slice(0, 1).map(wordPattern)),
  ]);

  const capital = (text: string) => ({ from, to }: Stretch) => {
    const letters = text.slice(from, to).match(/\p{L}/gu) ?? [];
    return letters.length > shortestName || /\d/.test(text.slice(from, to)) || letters[0] !== letters[0]?.toLowerCase();
  };
  const inCapitals = (text: string) => ({ from, to }: Stretch) => text.slice(from, to) === text.slice(from, to).toUpperCase();
  const surely = (reading: Reading) => merged(stretches(sure, reading));
  const perhaps = (text: string, reading: Reading, places: readonly Stretch[]) => neighbours(text, apartFrom(merged([
    ...stretches(parts, reading).filter(capital(text)), ...stretches(initials, reading).filter(inCapitals(text)),
  ]), places));
  const mayHold = (text: string) => hint !== null && read(text).search(hint) !== -1;
  return {
    mayHold,
    places: (text) => (mayHold(text) ? surely(readWithPlaces(text)) : []),
    uncertain(text) {
      if (!mayHold(text)) return [];
      const reading = readWithPlaces(text);
      return perhaps(text, reading, surely(reading));
    },
    replace(text, by, chosen) {
      if (!mayHold(text)) return { text, places: 0 };
      const reading = readWithPlaces(text);
      const places = surely(reading);
      const also = chosen ? perhaps(text, reading, places).filter(({ from, to }) => chosen(text.slice(from, to))) : [];
      const all = [...places, ...also].toSorted((a, b) => a.from - b.from);
      let replaced = '';
      let end = 0;
      for (const each of all) {
        const { from, to, opening, closing } = withItsMarks(text, each);
        replaced += `${text.slice(end, Math.max(from, end))}${opening}${by}${closing}`;
        end = Math.max(to, end);
      }
      return { text: replaced + text.slice(end), places: all.length };
    },
  };
}
