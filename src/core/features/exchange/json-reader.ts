import { closeSync, fstatSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError, type InputIssue } from '../../../shared/contract/errors.ts';
import { openOrdinary } from '../../db/file/ordinary-file.ts';
import { shortened } from '../../input-issues.ts';
import { importInvalid, type Place, parseValue, placeAfter, wholeFile } from './json-text.ts';

const chunkBytes = 1 << 20;
/** What stands in a row is a value; anything deeper is none, and could not even be told. */
const deepest = 8;
/** A row has a few dozen of them. */
const mostValues = 1000;
/** The largest document, written as text; no row comes near it. */
const longestValue = 40_000_000;

/**
 * A file's text in pieces.
 * @param onRead hears how many bytes of how many were read
 * @throws AppError FILE_MISSING, IMPORT_INVALID, and the errors of the disk
 */
export function* textOf(file: string, limit: number, onRead: (done: number, total: number) => void): Generator<string> {
  if (!statSync(file).isFile()) throw importInvalid(file, wholeFile);
  const handle = openOrdinary(file);
  try {
    const { size } = fstatSync(handle);
    const tooLarge: InputIssue = { field: 'path', rule: 'fileTooLarge', max: limit / 1_000_000 };
    if (size > limit) throw importInvalid(file, path.basename(file), tooLarge);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const decoded = (bytes?: Uint8Array) => {
      try {
        return decoder.decode(bytes, { stream: bytes !== undefined });
      } catch (error) {
        throw new AppError('IMPORT_INVALID', { path: file, where: wholeFile, issue: null }, { cause: error });
      }
    };
    const buffer = Buffer.alloc(chunkBytes);
    let done = 0;
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      done += read;
      // It grows while it is read.
      if (done > limit) throw importInvalid(file, path.basename(file), tooLarge);
      yield decoded(buffer.subarray(0, read));
      onRead(done, size);
    }
    yield decoded();
  } finally {
    closeSync(handle);
  }
}

/**
 * Reads a JSON text a value at a time, so that a file costs no more memory than its largest value, and what is no
 * portfolio is refused where it begins to be none. Refuses what `JSON.parse` takes without a word and drops: a key that stands
 * twice in an object, and `__proto__`. Each method throws AppError IMPORT_INVALID, at `tables.note[3]`, or at line and column.
 */
export class JsonReader {
  readonly #file: string;
  readonly #pieces: Iterator<string>;
  #text = '';
  #at = 0;
  /** Up to where in the piece lines are counted, and the place of that. */
  #counted = 0;
  #begin: Place = { line: 1, column: 1 };

  /** @param file for the errors */
  constructor(file: string, pieces: Iterable<string>) {
    this.#file = file;
    this.#pieces = pieces[Symbol.iterator]();
  }

  /** Whether the next value is an object, a list or neither. */
  next(): 'object' | 'list' | 'other' {
    const character = this.#skip();
    return character === '{' ? 'object' : character === '[' ? 'list' : 'other';
  }

  /** Reads an object; `each` reads the value of a key. @param where '' for the outermost */
  object(where: string, each: (key: string) => void): void {
    const keys = new Set<string>();
    this.#items('{', '}', () => {
      if (this.#skip() !== '"') throw this.#unexpected();
      const place = this.#place();
      const key = this.value(where, 'key').value as string;
      const field = shortened(key) ?? '';
      const dropped = keys.has(key) ? 'repeatedKey' : key === '__proto__' ? 'unknownField' : null;
      if (dropped) throw importInvalid(this.#file, where || `${place.line}:${place.column}`, { field, rule: dropped });
      keys.add(key);
      this.#take(':');
      each(key);
    });
  }

  /** Reads a list; `each` reads a value. */
  list(each: (index: number) => void): void {
    let index = 0;
    this.#items('[', ']', () => {
      each(index);
      index += 1;
    });
  }

  /** Reads any value. @param where, field for the errors; `length` in characters */
  value(where: string, field: string): { value: unknown; length: number } {
    this.#skip();
    const place = this.#place();
    const text = this.#valueText(where, field);
    return { value: parseValue(this.#file, text, where, place), length: text.length };
  }

  /** Only blanks may follow. */
  end(): void {
    if (this.#skip() !== '') throw this.#unexpected();
  }

  #items(open: string, close: string, item: () => void): void {
    this.#take(open);
    if (this.#skip() === close) {
      this.#at += 1;
      return;
    }
    for (;;) {
      item();
      const after = this.#skip();
      if (after !== close && after !== ',') throw this.#unexpected();
      this.#at += 1;
      if (after === close) return;
    }
  }

  /** The text of a value, as far as it can be one. */
  #valueText(where: string, field: string): string {
    const parts: string[] = [];
    let [length, depth, values, quoted, escaped] = [0, 0, 0, false, false];
    const refuse = (rule: InputIssue['rule'], max?: number) =>
      importInvalid(this.#file, where, { field: shortened(field) ?? '', rule, ...(max === undefined ? {} : { max }) });
    for (;;) {
      const from = this.#at;
      let ended = false;
      for (; !ended && this.#at < this.#text.length; this.#at += 1) {
        const code = this.#text.charCodeAt(this.#at);
        if (escaped) escaped = false;
        else if (quoted) {
          if (code === 0x5c) escaped = true;
          else if (code === 0x22) {
            quoted = false;
            ended = depth === 0;
          }
        } else if (code === 0x22) quoted = true;
        else if (code === 0x5b || code === 0x7b) {
          depth += 1;
          if (depth > deepest) throw refuse('tooDeep');
        } else if (code === 0x5d || code === 0x7d) {
          if (depth === 0) break;
          depth -= 1;
          ended = depth === 0;
        } else if (code === 0x2c) {
          if (depth === 0) break;
          values += 1;
          if (values > mostValues) throw refuse('tooMany', mostValues);
        } else if (depth === 0 && code <= 0x20) break;
      }
      length += this.#at - from;
      if (length > longestValue) throw refuse('tooLong', longestValue);
      parts.push(this.#text.slice(from, this.#at));
      if (ended || this.#at < this.#text.length || !this.#more()) return parts.join('');
    }
  }

  /** Goes to the next character that is no blank; '' at the end. */
  #skip(): string {
    for (;;) {
      for (; this.#at < this.#text.length; this.#at += 1) {
        const character = this.#text.charAt(this.#at);
        if (!' \t\n\r'.includes(character)) return character;
      }
      if (!this.#more()) return '';
    }
  }

  #take(character: string): void {
    if (this.#skip() !== character) throw this.#unexpected();
    this.#at += 1;
  }

  /** Takes the next piece; false at the end. */
  #more(): boolean {
    const { value, done } = this.#pieces.next();
    if (done) return false;
    this.#at = this.#text.length;
    this.#place();
    this.#text = value;
    this.#at = this.#counted = 0;
    return true;
  }

  #place(): Place {
    this.#begin = placeAfter(this.#begin, this.#text.slice(this.#counted, this.#at));
    this.#counted = this.#at;
    return this.#begin;
  }

  #unexpected(): AppError {
    const { line, column } = this.#place();
    return importInvalid(this.#file, `${line}:${column}`);
  }
}
