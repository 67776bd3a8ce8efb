import { AppError, type InputIssue } from '../../../shared/contract/errors.ts';
import { shortened } from '../../input-issues.ts';

/** The error for a file that is not in order, at a place in it. */
export function importInvalid(path: string, where: string, issue: InputIssue | null = null): AppError<'IMPORT_INVALID'> {
  return new AppError('IMPORT_INVALID', { path, where, issue });
}

/** The place of what is wrong with a file as a whole: it is no JSON. */
export const wholeFile = '';

/** A place in a text, as editors count them, from 1. */
export interface Place {
  line: number;
  column: number;
}

/** The place behind a piece of text. */
export function placeAfter(place: Place, text: string): Place {
  let lines = 0;
  let last = -1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    last = at;
  }
  return lines === 0 ? { line: place.line, column: place.column + text.length } : { line: place.line + lines, column: text.length - last };
}

const told = ({ line, column }: Place) => `${line}:${column}`;

/** Where V8 stopped reading a text that begins at a place. */
function jsonPlace(text: string, message: string, begin: Place): Place {
  const offset = /position (\d+)/.exec(message)?.[1];
  const stopped = message.startsWith('Unexpected end') ? text.length : Number(offset ?? 0);
  return placeAfter(begin, text.slice(0, stopped));
}

/**
 * Reads the text of a value, and refuses what `JSON.parse` takes without a word and drops: a key that stands twice in an
 * object, and `__proto__`.
 * @param path, where for the errors
 * @param begin where the text stands in its file
 * @throws AppError IMPORT_INVALID, at `tables.note[3]`, or at line and column
 */
export function parseValue(path: string, text: string, where: string, begin: Place): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw importInvalid(path, told(jsonPlace(text, (error as Error).message, begin)));
  }
  const found = findDropped(text);
  if (found) throw importInvalid(path, `${where}${found.where}`, { field: shortened(found.key) ?? '', rule: found.rule });
  return value;
}

/** An object or a list that is being read. */
interface Open {
  /** The keys so far; null for a list. */
  keys: Set<string> | null;
  /** The key or the number of what is being read in it. */
  at: string | number;
  /** Whether a key comes next, in an object. */
  keyNext: boolean;
}

interface Dropped {
  key: string;
  /** The object that it stands in, `.a[3]`; '' for the outermost. */
  where: string;
  rule: 'repeatedKey' | 'unknownField';
}

const pathTo = (open: readonly Open[]) =>
  open.map(({ keys, at }) => (keys === null ? `[${at}]` : `.${shortened(at)}`)).join('');

/** Where the string that begins at a quotation mark ends, behind its own. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
}

/** The first thing that would be dropped from a JSON text that is in order otherwise; null where there is none. */
function findDropped(text: string): Dropped | null {
  const open: Open[] = [];
  for (let offset = 0; offset < text.length;) {
    const inside = open.at(-1);
    const character = text[offset];
    if (character === '"') {
      const end = endOfString(text, offset);
      if (inside?.keys && inside.keyNext) {
        const key = JSON.parse(text.slice(offset, end)) as string;
        const where = pathTo(open.slice(0, -1));
        if (key === '__proto__') return { key, where, rule: 'unknownField' };
        if (inside.keys.has(key)) return { key, where, rule: 'repeatedKey' };
        inside.keys.add(key);
        inside.at = key;
        inside.keyNext = false;
      }
      offset = end;
      continue;
    }
    if (character === '{' || character === '[') {
      open.push({ keys: character === '{' ? new Set() : null, at: 0, keyNext: true });
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === ',' && inside) {
      inside.keyNext = true;
      if (typeof inside.at === 'number') inside.at += 1;
    }
    offset += 1;
  }
  return null;
}
