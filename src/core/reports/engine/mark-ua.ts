/*
 * The WASM compiler writes the same tagged PDF as the native one but offers no choice of standard, so what PDF/UA-1 asks
 * for is put in afterwards: the part number in the metadata, that a viewer shows the document's title, and the bounding
 * box of each figure. The texts added are the ones the native compiler writes, at the same places.
 */

/**
 * Where a figure stands: page from 1; left, top, width and height in points from the page's upper left corner; a name
 * where it is repeated on later pages, on which it is no longer part of the structure.
 */
export type FigureBox = readonly [page: number, left: number, top: number, width: number, height: number, repeats: string | null];

/** Height of an A4 page in points, as Typst writes it. */
const pageHeight = 841.8898;

interface Insertion {
  at: number;
  text: string;
}

const namespace = { after: ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" ', text: ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ' };
const part = { after: '</xmp:CreateDate>', text: '<pdfuaid:part>1</pdfuaid:part>' };

/**
 * Marks a tagged PDF by Typst as PDF/UA-1. Throws where the file is not built as Typst builds it, rather than pass on a
 * document that claims what it is not.
 * @param boxes of all figures, in reading order
 */
export function markAsUa(pdf: Uint8Array, boxes: readonly FigureBox[]): Uint8Array {
  // latin1 keeps every byte as one character, so offsets in the text are offsets in the file.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const table = readCrossReferences(text);
  const catalog = objectAt(text, table, reference(text.slice(table.end), '/Root'));
  const metadata = objectAt(text, table, reference(catalog.text, '/Metadata'));
  if (!/\/MarkInfo <<\s*\/Marked true/.test(catalog.text)) throw new Error('the PDF is not tagged');

  const within = (object: { text: string; at: number }, after: string): number => {
    const found = object.text.indexOf(after);
    if (found < 0) throw new Error(`the PDF has no ${after.trim()}`);
    return object.at + found + after.length;
  };
  const grown = namespace.text.length + part.text.length;
  const length = /\/Length (\d+)/.exec(metadata.text);
  if (!length?.[1]) throw new Error('the metadata has no length');
  const lengthAt = metadata.at + length.index + '/Length '.length;
  const newLength = String(Number(length[1]) + grown);
  if (newLength.length < length[1].length) throw new Error('the metadata shrank');

  const preferences = '/ViewerPreferences <<';
  const insertions: Insertion[] = [
    { at: within(metadata, namespace.after), text: namespace.text },
    { at: within(metadata, part.after), text: part.text },
    { at: within(catalog, preferences), text: '\n    /DisplayDocTitle true' },
    ...figureBoxes(text, table, reference(catalog.text, '/StructTreeRoot'), boxes),
  ];
  // The length is overwritten; where it gains a digit, that digit is an insertion like the others.
  const overwritten = text.slice(0, lengthAt) + newLength.slice(0, length[1].length) + text.slice(lengthAt + length[1].length);
  insertions.push({ at: lengthAt + length[1].length, text: newLength.slice(length[1].length) });
  return Buffer.from(inserted(overwritten, table, insertions.toSorted((a, b) => a.at - b.at)), 'latin1');
}

interface CrossReferences {
  /** Where the table begins and ends. */
  at: number;
  end: number;
  /** Byte offset of each object by its number; 0 for the free ones. */
  offsets: number[];
}

function readCrossReferences(text: string): CrossReferences {
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const head = /^xref\n0 (\d+)\n/.exec(text.slice(at, at + 32));
  if (!head?.[1]) throw new Error('the PDF has no cross-reference table');
  const first = at + head[0].length;
  const count = Number(head[1]);
  const offsets = Array.from({ length: count }, (_, index) => {
    const entry = text.slice(first + index * 20, first + index * 20 + 20);
    return entry[17] === 'n' ? Number(entry.slice(0, 10)) : 0;
  });
  return { at, end: first + count * 20, offsets };
}

function reference(text: string, key: string): number {
  const found = new RegExp(`${key} (\\d+) 0 R`).exec(text);
  if (!found?.[1]) throw new Error(`the PDF has no ${key}`);
  return Number(found[1]);
}

function objectAt(text: string, table: CrossReferences, number: number): { text: string; at: number } {
  const at = table.offsets[number];
  if (!at) throw new Error(`the PDF has no object ${number}`);
  return { text: text.slice(at, text.indexOf('endobj', at)), at };
}

/** Gives each figure of the structure its box. */
function figureBoxes(text: string, table: CrossReferences, tree: number, boxes: readonly FigureBox[]): Insertion[] {
  const figures: { text: string; at: number }[] = [];
  const visit = (number: number) => {
    const element = objectAt(text, table, number);
    if (/^\d+ 0 obj\n<<\n  \/Type \/StructElem\n  \/S \/Figure\n/.test(element.text)) figures.push(element);
    // The children stand last, so a text that looks like them is not taken for them. What is not a plain reference in
    // their list is content or an annotation.
    const children = element.text.slice(element.text.lastIndexOf('\n  /K [')).replace(/<<[^>]*>>/g, '');
    for (const [, child] of children.slice(0, children.indexOf(']')).matchAll(/(\d+) 0 R/g)) visit(Number(child));
  };
  visit(tree);
  const firsts = boxes.filter(([, , , , , name], index) => name === null || boxes.findIndex((box) => box[5] === name) === index);
  if (figures.length !== firsts.length) throw new Error(`the PDF has ${figures.length} figures, not ${firsts.length}`);
  return figures.map((figure, index) => {
    const [, left, top, width, height] = firsts[index] ?? [0, 0, 0, 0, 0];
    const corners = [left, pageHeight - top - height, left + width, pageHeight - top].map((value) => String(Number(value.toFixed(3))));
    const layout = figure.text.lastIndexOf('\n    /O /Layout');
    if (layout < 0) throw new Error('a figure has no layout');
    return { at: figure.at + layout + '\n    /O /Layout'.length, text: `\n    /BBox [${corners.join(' ')}]` };
  });
}

/** The file with the insertions made and its cross-references moved by them. `insertions` are in order of place. */
function inserted(text: string, table: CrossReferences, insertions: readonly Insertion[]): string {
  const places = insertions.map((each) => each.at);
  const shifts = [0];
  for (const { text: added } of insertions) shifts.push((shifts.at(-1) ?? 0) + added.length);
  const moved = (offset: number) => offset + (shifts[countUpTo(places, offset)] ?? 0);
  let body = '';
  let from = 0;
  for (const { at, text: added } of insertions) {
    body += text.slice(from, at) + added;
    from = at;
  }
  body += text.slice(from, table.at);
  const entries = table.offsets.map((offset, index) =>
    offset === 0 ? text.slice(table.end - (table.offsets.length - index) * 20).slice(0, 20)
      : `${String(moved(offset)).padStart(10, '0')} 00000 n\r\n`.slice(0, 20));
  const rest = text.slice(table.end).replace(/startxref\s+\d+/, `startxref\n${moved(table.at)}`);
  return `${body}xref\n0 ${table.offsets.length}\n${entries.join('')}${rest}`;
}

/** How many of the sorted numbers are at most the limit. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
