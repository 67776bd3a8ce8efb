/** Control characters, but for those that lay out a text. */
const control = /[^\P{Cc}\t\n]/gu;

/**
 * A text as a terminal may get it. What stands in a portfolio must not move the cursor, colour, clear, or name the window:
 * a control character is shown by its picture (␛).
 */
export const printable = (text: string): string => text.replace(control, (found) => {
  const code = found.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
});

/** Prints a line, or several. */
export function print(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}

/** Prints a value for a program to read: as it is, with control characters in the escapes of JSON. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2);
  print(json.replace(control, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** What takes two columns of a terminal: emoji, and the letters of East Asia. */
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
/** Right-to-left letters, and the marks that turn any text around. */
const turning = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const largestCell = 56;

/** In how many columns of a terminal a text stands. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segments.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** A value as it may stand in a cell: on one line and not too long. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const letters = [...segments.segment(line)].map((each) => each.segment);
  return letters.length > largestCell ? `${letters.slice(0, largestCell - 1).join('')}…` : line;
}

/** Text that may run from right to left between isolates, so that it does not turn the columns around it. */
const isolated = (text: string) => (turning.test(text) ? `\u2068${text}\u2069` : text);

/** Rows in aligned columns under their headings; the last column is not cut, so that an identifier stays whole. */
export function formatTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const last = headings.length - 1;
  const cells = [headings, ...rows].map((row) => row.map((text, column) => (column === last ? text : cell(text))));
  const widths = headings.map((_, column) => cells.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0));
  const padding = (text: string, column: number) =>
    (column === last ? '' : ' '.repeat((widths[column] ?? 0) - widthOf(text)));
  return cells
    .map((row) => row.map((text, column) => isolated(text) + padding(text, column)).join('  ').trimEnd())
    .join('\n');
}
