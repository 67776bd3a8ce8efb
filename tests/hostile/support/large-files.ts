import { closeSync, openSync, writeSync } from 'node:fs';

const own = { id: '019b76da-a801-7000-8000-000000000001', nameFi: 'Kuopio', type: 'city', own: true };
/** The beginning of a portfolio in JSON, up to the rows of a table. */
export const upTo = (table: string): string =>
  `{"format":"netfolio","version":3,"language":"fi","tables":{"organisation":[${JSON.stringify(own)}],"${table}":[`;
export const closing = ']}}';

/** An identifier by its number. */
export const idOf = (number: number): string => `019b76da-a801-7000-9000-${String(number).padStart(12, '0')}`;

/** Writes a file of so many megabytes: a beginning, a piece again and again with its number, an end. */
export function writeLarge(file: string, megabytes: number, beginning: string, piece: (number: number) => string, end: string): void {
  const handle = openSync(file, 'w');
  try {
    writeSync(handle, beginning);
    let text = '';
    for (let [written, number] = [0, 0]; written < megabytes * 1_000_000; number += 1) {
      text += piece(number);
      if (text.length < 1_000_000) continue;
      written += writeSync(handle, text);
      text = '';
    }
    writeSync(handle, `${text}${end}`);
  } finally {
    closeSync(handle);
  }
}

/** Themes of which each is a part of the one before. `first`: what the first one is a part of. */
export function chainOf(length: number, first: number | null): string {
  const themes = Array.from({ length }, (_, at) => {
    const parent = at === 0 ? first : at - 1;
    return JSON.stringify({ id: idOf(at), nameFi: `Teema ${at}`, parentId: parent === null ? null : idOf(parent) });
  });
  return `${upTo('theme')}${themes.join(',')}${closing}`;
}
