import { isCovered } from '../../src/core/reports/clean-text.ts';
import { contentOf, eachTag, readStructure, type Tag, type TaggedDocument, type TaggedPage, textOf } from './structure.ts';

/** What a document must hold beside being accessible. */
export interface Expected {
  /** `fi-FI` */
  language: string;
  title: string;
  /** All headings of the first level, in order. */
  headings: string[];
  /** Texts that are read in this order. */
  texts: string[];
  /** Text alternatives that figures must have. */
  alternatives?: string[];
  /** At least so many tables. */
  tables?: number;
  /** Names that a font's name may begin with. */
  fonts: string[];
}

/**
 * The faults that stand in the way of a reader with assistive technology, found in the finished bytes. It checks what
 * PDF/UA-1 asks of the file and what no standard can know: that the texts are there, in the order they should be read.
 * @returns one sentence a fault; none is a pass
 */
export async function accessibilityFaults(pdf: Uint8Array, expected: Expected): Promise<string[]> {
  const document = await readStructure(pdf);
  return [
    ...documentFaults(document, expected),
    ...fileFaults(pdf, expected),
    ...document.pages.flatMap((page) => pageFaults(page)),
    ...headingFaults(document, expected),
    ...readingFaults(document, expected),
  ];
}

function documentFaults(document: TaggedDocument, expected: Expected): string[] {
  return [
    ...(document.marked ? [] : ['not marked as tagged']),
    ...(document.title === expected.title ? [] : [`title is "${document.title}"`]),
    ...(document.language === expected.language ? [] : [`language is "${document.language}"`]),
    ...(document.displaysTitle ? [] : ['a viewer is not told to show the title']),
  ];
}

/** What stands in the file itself, outside any page. */
function fileFaults(pdf: Uint8Array, expected: Expected): string[] {
  const file = Buffer.from(pdf).toString('latin1');
  const fonts = new Set(Array.from(file.matchAll(/\/FontName\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g), (found) => found[1] ?? ''));
  const figures = Array.from(file.matchAll(/\/Type \/StructElem\s+\/S \/Figure\s(?:(?!endobj)[^])*/g), ([figure]) => figure);
  return [
    ...(figures.every((figure) => /\/BBox \[/.test(figure)) ? [] : ['a figure has no bounding box']),
    ...(file.includes('<pdfuaid:part>1</pdfuaid:part>') ? [] : ['the metadata do not say PDF/UA-1']),
    ...(fonts.size > 0 ? [] : ['no font is embedded']),
    ...[...fonts].filter((font) => !expected.fonts.some((name) => font.startsWith(name))).map((font) => `foreign font ${font}`),
  ];
}

function pageFaults({ number, root, texts, stray }: TaggedPage): string[] {
  if (!root) return [`page ${number} has no structure`];
  const faults: string[] = [];
  const fault = (what: string) => faults.push(`page ${number}: ${what}`);
  if (stray.length > 0) fault(`text outside the structure: ${stray.slice(0, 3).join(' | ')}`);
  const used = new Set(contentOf(root));
  for (const [id, text] of texts) {
    if (text.trim() !== '' && !used.has(id)) fault(`text that no tag holds: ${text.slice(0, 40)}`);
    for (const character of text) if (!isCovered(character.codePointAt(0) ?? 0)) fault(`no font has ${character}`);
  }
  eachTag(root, (tag, above) => {
    const text = textOf(tag, texts);
    if (/^H[1-6]$/.test(tag.role) && text === '') fault('empty heading');
    if (tag.role === 'Figure' && !tag.alt?.trim()) fault('figure without a text alternative');
    if (tag.role === 'Link' && text === '') fault('link without text');
    if (tag.role === 'TR' && !above.includes('Table')) fault('table row outside a table');
    if (tag.role === 'LI' && above.at(-1) !== 'L') fault('list item outside a list');
    if (tag.role === 'Table') tableFaults(tag).forEach(fault);
  });
  return faults;
}

function tableFaults(table: Tag): string[] {
  const rows: Tag[] = [];
  eachTag(table, (tag) => {
    if (tag.role === 'TR') rows.push(tag);
  });
  const cells = rows.flatMap((row) => row.children.map((cell) => ('role' in cell ? cell.role : 'text')));
  return [
    ...(cells.includes('TH') ? [] : ['table without head cells']),
    ...cells.filter((role) => role !== 'TH' && role !== 'TD').map((role) => `${role} in a table row`),
  ];
}

function headingFaults(document: TaggedDocument, expected: Expected): string[] {
  const headings: { level: number; text: string }[] = [];
  for (const { root, texts } of document.pages) {
    if (root) {
      eachTag(root, (tag) => {
        const level = /^H([1-6])$/.exec(tag.role)?.[1];
        if (level) headings.push({ level: Number(level), text: textOf(tag, texts) });
      });
    }
  }
  const jumps = headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1);
  const first = headings.filter(({ level }) => level === 1).map(({ text }) => text);
  const same = (a: string[], b: string[]) => a.map(joined).join('\n') === b.map(joined).join('\n');
  return [
    ...jumps.map(({ level, text }) => `heading of level ${level} skips one: ${text}`),
    ...(same(first, expected.headings) ? [] : [`first-level headings are ${first.join(' | ')}`]),
    ...(same(document.bookmarks, expected.headings) ? [] : [`bookmarks are ${document.bookmarks.join(' | ')}`]),
  ];
}

function readingFaults(document: TaggedDocument, expected: Expected): string[] {
  const faults: string[] = [];
  const alternatives = new Set<string>();
  let tables = 0;
  for (const { root } of document.pages) {
    if (root) {
      eachTag(root, (tag) => {
        if (tag.role === 'Figure') alternatives.add(tag.alt ?? '');
        if (tag.role === 'Table') tables += 1;
      });
    }
  }
  if (tables < (expected.tables ?? 0)) faults.push(`only ${tables} tables`);
  faults.push(...(expected.alternatives ?? []).filter((each) => !alternatives.has(each)).map((each) => `no text alternative: ${each}`));
  const reading = joined(readingText(document));
  let from = 0;
  for (const text of expected.texts) {
    const at = reading.indexOf(joined(text), from);
    if (at < 0) faults.push(`not read where it should be: ${text}`);
    else from = at + joined(text).length;
  }
  return faults;
}

/** Everything that is read aloud, in order, text alternatives left out. */
export function readingText(document: TaggedDocument): string {
  return document.pages.map(({ root, texts }) => (root ? textOf(root, texts) : '')).join(' ');
}

/** A text without what setting it may add or drop: spaces, break points and hyphens. */
export function joined(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b\u2010\u2011-]/g, '');
}
