/** Prints a line. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide = /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const largestCell = 56;

/** In how many columns of a terminal a text stands. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segments.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** A value as it may stand in a cell: on one line, not too long, and with its direction kept to itself. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const letters = [...segments.segment(line)].map((each) => each.segment);
  const short = letters.length > largestCell ? `${letters.slice(0, largestCell - 1).join('')}…` : line;
  return short;
}

/** Right-to-left text between isolates, so that it does not turn the columns around it. */
const isolated = (text: string) => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

/** Rows in aligned columns under their headings; the last column is not cut, so that an identifier stays whole. */
export function formatTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [headings, ...rows].map((row) => row.map((text, column) => (column === row.length - 1 ? text : cell(text))));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  return cells
    .map((row) => row
      .map((text, column) => isolated(text) + (column === row.length - 1 ? '' : ' '.repeat((widths[column] ?? 0) - widthOf(text))))
      .join('  ')
      .trimEnd())
    .join('\n');
}
