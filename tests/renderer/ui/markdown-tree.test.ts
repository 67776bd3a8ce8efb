import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type Inline, readMarkdown } from '../../../src/renderer/ui/markdown/markdown-tree.ts';

const inline = (part: Inline): string =>
  (part.type === 'text' ? part.text
    : part.type === 'break' ? '/'
    : part.type === 'link' ? `<${part.url}|${part.children.map(inline).join('')}>`
    : `${part.type === 'strong' ? '**' : '*'}${part.children.map(inline).join('')}${part.type === 'strong' ? '**' : '*'}`);
const block = (each: Block): string =>
  (each.type === 'paragraph' ? each.children.map(inline).join('')
    : `${each.ordered ? '1' : '-'}(${each.items.map((item) => item.map(block).join(' ')).join(', ')})`);
const drawn = (text: string) => readMarkdown(text).map(block);

test.each([
  ['plain words', ['plain words']],
  ['two\nlines', ['two/lines']],
  ['one\n\nother', ['one', 'other']],
  ['**bold** and *leaning*', ['**bold** and *leaning*']],
  ['- a\n- b', ['-(a, b)']],
  ['1. a\n2. b', ['1(a, b)']],
  ['# Heading', ['**Heading**']],
  ['> quoted', ['quoted']],
  ['[the site](https://iclei.org/x)', ['<https://iclei.org/x|the site>']],
  ['[no](javascript:alert(1))', ['[no](javascript:alert(1))']],
  ['[no](mailto:a@kuopio.fi?attach=x)', ['[no](mailto:a@kuopio.fi?attach=x)']],
  ['<b>not bold</b>', ['<b>not bold</b>']],
  ['    indented words', ['indented words']],
  ['`code`', ['`code`']],
  ['![a picture](https://x.org/p.png)', ['![a picture](https://x.org/p.png)']],
  ['', []],
])('%j is drawn as %j', (text, blocks) => {
  expect(drawn(text)).toEqual(blocks);
});

test('no word of a text is lost, whatever its marks', () => {
  const word = fc.constantFrom('kuopio', 'opole', 'ääni');
  const mark = fc.constantFrom(' ', '\n', '\n\n', '* ', '- ', '> ', '# ', '**', '_', '`', '<', '>', '[', '](', ')', '    ', '1. ', '![', '\\');
  fc.assert(fc.property(fc.array(fc.oneof(word, mark), { maxLength: 60 }), (parts) => {
    const text = parts.join('');
    const words = (of: string) => of.match(/kuopio|opole|ääni/gu)?.length ?? 0;
    expect(words(drawn(text).join(' '))).toBeGreaterThanOrEqual(words(text));
  }));
});

test.each([['* '.repeat(3_000)], ['>'.repeat(2_000)], ['[x]('.repeat(5_000)], ['a'.repeat(900_000)]])('a hostile text is drawn all the same', (text) => {
  expect(readMarkdown(text).length).toBeGreaterThan(0);
});
