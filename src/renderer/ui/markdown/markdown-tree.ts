import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { outsideAddress } from '../../../shared/domain/address.ts';

/** What stands in a line of a note. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'emphasis' | 'strong'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] };
/** What a note is made of. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] };

const deepest = 6;
const longest = 20_000;
/** Nobody means nine lists or quotes inside each other; thousands of them in one line cost seconds, or the stack. */
const tooDeep = /^(?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)])){9}/m;
/** Indented code, raw HTML and underlined headings are no notation of a note: they would hide what a person meant. */
const notation = [{ disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'definition', 'setextUnderline'] } }];

/** An address that a note may lead to; null: none. */
const outsideUrl = (url: string): string | null => outsideAddress(url, ['https:', 'http:', 'mailto:']);

/** A node as it was typed, so that no word is lost where its notation is not ours. */
function asTyped(node: Nodes, source: string): string {
  const { start, end } = node.position ?? {};
  return source.slice(start?.offset ?? 0, end?.offset ?? 0);
}

function inlines(nodes: readonly Nodes[], source: string, depth: number): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return node.value.split('\n').flatMap((text, index): Inline[] => [
          // A line that a person ends is a line for them, though Markdown would join it with the next.
          ...(index > 0 ? [{ type: 'break' as const }] : []), { type: 'text', text },
        ]);
      case 'break':
        return [{ type: 'break' }];
      case 'emphasis':
      case 'strong': {
        const children = inlines(node.children, source, depth + 1);
        return depth > deepest ? children : [{ type: node.type, children }];
      }
      case 'link': {
        const url = outsideUrl(node.url);
        if (url === null) return [{ type: 'text', text: asTyped(node, source) }];
        return [{ type: 'link', url, children: inlines(node.children, source, depth + 1) }];
      }
      default:
        return [{ type: 'text', text: asTyped(node, source) }];
    }
  });
}

const plain = (text: string): Block[] =>
  text.split(/\n{2,}/).filter((part) => part.trim() !== '').map((part): Block => ({
    type: 'paragraph',
    children: part.split('\n').flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' as const }] : []), { type: 'text', text: line },
    ]),
  }));

function blocks(nodes: readonly RootContent[], source: string, depth: number): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: inlines(node.children, source, 0) }];
      case 'heading':
        // The page has headings of its own; one inside a note would break their order.
        return [{ type: 'paragraph', children: [{ type: 'strong', children: inlines(node.children, source, 0) }] }];
      case 'list':
        if (depth >= deepest) return plain(asTyped(node, source));
        return [{
          type: 'list', ordered: node.ordered === true, items: node.children.map((item) => blocks(item.children, source, depth + 1)),
        }];
      case 'blockquote':
        return depth >= deepest ? plain(asTyped(node, source)) : blocks(node.children, source, depth + 1);
      default:
        return plain(asTyped(node, source));
    }
  });
}

/**
 * A note as paragraphs, emphasis, lists and links. What is no notation of these stays as it was typed: no word is lost. A
 * text over 20,000 characters is read as plain text.
 */
export function readMarkdown(text: string): Block[] {
  if (text.length > longest || tooDeep.test(text)) return plain(text);
  return blocks(fromMarkdown(text, { extensions: notation }).children, text, 0);
}
