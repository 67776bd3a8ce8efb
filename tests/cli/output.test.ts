import { expect, test, vi } from 'vitest';
import { formatTable, printable, printJson, widthOf } from '../../src/cli/output.ts';

const table = (...names: string[]) => formatTable(['Name', 'Kind', 'Id'], names.map((name) => [name, 'event', 'x1'])).split('\n');

test('columns are aligned by what a terminal shows', () => {
  const lines = table('Opole', '日本', '😀 emoji', 'e\u0301').slice(1);
  for (const line of lines) expect(widthOf(line.slice(0, line.indexOf('event'))), line).toBe(10);
});

test.each([['Hebrew', 'שלום'], ['Arabic', 'سلام'], ['an override', 'a\u202Eb'], ['a mark', 'a\u200Fb']])(
  '%s does not turn the columns around it', (_what, text) => {
    expect(table(text)[1]).toContain(`\u2068${text}\u2069`);
  },
);

test('a long or broken text is one short line; the identifier stays whole', () => {
  const [, line] = table(`${'long '.repeat(30)}\nsecond`);
  expect(line).toMatch(/^long .*… +event +x1$/);
  const id = 'i'.repeat(100);
  expect(formatTable(['Id'], [[id]])).toContain(id);
});

test('any number of rows', () => {
  const rows = Array.from({ length: 200_000 }, () => ['a']);
  expect(formatTable(['Id'], rows).split('\n')).toHaveLength(200_001);
});

const escaping = 'Opole\u001b]0;title\u0007\u001b[2J\r\u009b31m\u007f';

test('what a portfolio holds gives the terminal no orders', () => {
  expect(printable(escaping)).toBe('Opole␛]0;title␇␛[2J␍\ufffd31m␡');
  expect(printable('two\nlines\tof text: ä € 日本 😀')).toBe('two\nlines\tof text: ä € 日本 😀');
});

test('a program reads in JSON what is there, and a terminal takes no orders from it either', () => {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  printJson({ [escaping]: escaping });
  const [text] = out.mock.calls[0]!;
  out.mockRestore();
  expect(JSON.parse(String(text))).toEqual({ [escaping]: escaping });
  expect(String(text)).toMatch(/^[ -~\n]*$/);
});
