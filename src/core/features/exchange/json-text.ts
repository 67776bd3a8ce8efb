import { AppError, type InputIssue } from '../../../shared/contract/errors.ts';
import { shortened } from '../../input-issues.ts';

/** The error for a file that is not in order, at a place in it. */
export function importInvalid(path: string, where: string, issue: InputIssue | null = null): AppError<'IMPORT_INVALID'> {
  return new AppError('IMPORT_INVALID', { path, where, issue });
}

/** The place of what is wrong with a file as a whole: it is no JSON. */
export const wholeFile = '';

/** A portfolio has a value in a row in a table; anything far deeper is none, and could not even be told. */
const deepest = 16;

/** Line and column of a place in a text, as editors count them: `12:34`. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Where V8 stopped reading; null where its message names no place. */
function jsonPlace(text: string, message: string): string | null {
  if (message.startsWith('Unexpected end')) return placeOf(text, text.length);
  const offset = /position (\d+)/.exec(message)?.[1];
  return offset === undefined ? null : placeOf(text, Number(offset));
}

/**
 * Reads a JSON text, and refuses what `JSON.parse` takes without a word and drops: a key that stands twice in an object,
 * and `__proto__`.
 * @param path for the errors
 * @throws AppError IMPORT_INVALID, at `tables.note[3]`, or at line and column
 */
export function parseJson(path: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw importInvalid(path, jsonPlace(text, (error as Error).message) ?? wholeFile);
  }
  const found = findDropped(text);
  if (found) {
    const field = shortened(found.key) ?? '';
    throw importInvalid(path, found.where || placeOf(text, found.offset), { field, rule: found.rule });
  }
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
  /** The object that it stands in, `tables.note[3]`; '' for the outermost. */
  where: string;
  offset: number;
  rule: 'repeatedKey' | 'unknownField' | 'tooDeep';
}

const pathTo = (open: readonly Open[]) =>
  open.map(({ keys, at }, depth) => (keys === null ? `[${at}]` : `${depth === 0 ? '' : '.'}${shortened(at)}`)).join('');

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
        if (key === '__proto__') return { key, where, offset, rule: 'unknownField' };
        if (inside.keys.has(key)) return { key, where, offset, rule: 'repeatedKey' };
        inside.keys.add(key);
        inside.at = key;
        inside.keyNext = false;
      }
      offset = end;
      continue;
    }
    if (character === '{' || character === '[') {
      if (open.length === deepest) return { key: String(open[0]?.at), where: pathTo(open.slice(0, 3)), offset, rule: 'tooDeep' };
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
