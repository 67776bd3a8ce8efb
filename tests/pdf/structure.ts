import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/*
 * The structure of a finished PDF as a screen reader meets it: each page's tree of tags, with the text that its marked
 * content carries.
 */

/** A tag with its children, or (with `id`) a piece of marked content. */
export interface Tag {
  role: string;
  alt: string | null;
  lang: string | null;
  children: (Tag | { id: string })[];
}

export interface TaggedPage {
  number: number;
  root: Tag | null;
  /** Text by the id of its marked content. */
  texts: Map<string, string>;
  /** Text that belongs to no tag and is no artifact either. */
  stray: string[];
}

export interface TaggedDocument {
  pages: TaggedPage[];
  marked: boolean;
  title: string;
  language: string;
  displaysTitle: boolean;
  bookmarks: string[];
}

export const isTag = (node: Tag | { id: string }): node is Tag => 'role' in node;

/** The text under a tag in reading order. */
export function textOf(node: Tag | { id: string }, texts: ReadonlyMap<string, string>): string {
  if (!isTag(node)) return texts.get(node.id) ?? '';
  return node.children.map((child) => textOf(child, texts)).join(' ').replace(/\s+/g, ' ').trim();
}

/** Visits a tag and all below it, with the roles above each. */
export function eachTag(tag: Tag, visit: (tag: Tag, above: readonly string[]) => void, above: readonly string[] = []): void {
  visit(tag, above);
  for (const child of tag.children) if (isTag(child)) eachTag(child, visit, [...above, tag.role]);
}

/** The ids of all marked content under a tag. */
export function contentOf(tag: Tag): string[] {
  return tag.children.flatMap((child) => (isTag(child) ? contentOf(child) : [child.id]));
}

export async function readStructure(pdf: Uint8Array): Promise<TaggedDocument> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  try {
    const { info } = await document.getMetadata();
    const facts = info as { Title?: string; Language?: string };
    const mark = await document.getMarkInfo();
    const preferences: { DisplayDocTitle?: boolean } | null = await document.getViewerPreferences();
    const outline = (await document.getOutline()) as { title: string }[] | null;
    const pages: TaggedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number));
    return {
      pages,
      marked: mark?.Marked === true,
      title: facts.Title ?? '',
      language: facts.Language ?? '',
      displaysTitle: preferences?.DisplayDocTitle === true,
      bookmarks: (outline ?? []).map((item) => item.title),
    };
  } finally {
    await task.destroy();
  }
}

interface ContentItem {
  type?: string;
  id?: string;
  tag?: string;
  str?: string;
  hasEOL?: boolean;
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<TaggedPage> {
  const page = await document.getPage(number);
  const tree: unknown = await page.getStructTree();
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map<string, string>();
  const stray: string[] = [];
  // What each open marking is: an id of the structure, an artifact, or neither.
  const open: (string | null)[] = [];
  for (const item of content.items as ContentItem[]) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
      open.push(item.id ?? (item.tag === 'Artifact' ? 'artifact' : null));
      if (item.id !== undefined && !texts.has(item.id)) texts.set(item.id, '');
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else if (item.str !== undefined) {
      const id = open.findLast((each) => each !== null);
      if (id === undefined) {
        if (item.str.trim() !== '') stray.push(item.str);
      } else if (id !== 'artifact') {
        texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL === true ? ' ' : ''));
      }
    }
  }
  return { number, root: tree === null ? null : toTag(tree as StructNode), texts, stray };
}

interface StructNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  lang?: string;
  children?: StructNode[];
}

function toTag(node: StructNode): Tag {
  const children = (node.children ?? []).flatMap((child): (Tag | { id: string })[] => {
    if (child.type === 'content') return [{ id: child.id ?? '' }];
    // Annotations and other objects carry no text of their own.
    return child.type === undefined ? [toTag(child)] : [];
  });
  return { role: node.role ?? '', alt: node.alt ?? null, lang: node.lang ?? null, children };
}
