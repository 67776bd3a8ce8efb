import type { Random } from '../../../src/core/features/generate/random.ts';

interface Row {
  [field: string]: unknown;
}
interface Portfolio {
  [part: string]: unknown;
  tables: Record<string, Row[]>;
  contents: Record<string, unknown>;
}

const strange: readonly unknown[] = [
  null, '', ' ', 0, -1, 1, 1.5, 1e308, -0, true, false, [], {}, [null], { a: {} }, '2026', '2026-13', '31.12.2025', '9999-12-31', '0000', 'fi', 'de', 'EUR', 'eur', 'XXX', 'FI', 'EL', 'x'.repeat(501),
  '\u0000', '\ud800', '\u202e', 'e\u0301', 'a\r\nb', '\u200b', '__proto__', 'constructor', 'javascript:alert(1)', 'kuopio.fi', 'a@b', 9007199254740991, 2 ** 53, 'term', 'phase', 'membership', 'agreement',
  'ends', 'continues', 'responsible', 'own', 1201, 'x'.repeat(70_000), 'AA==', 'A===', '00000000-0000-4000-8000-000000000000', '019B76DA-A801-7000-8000-000000000001',
];
const pieces = ['[', ']', '{', '}', ',', ':', '"', '\\', '\\u', '\\ud800', '1e999', '-', '00', 'nul', 'NaN', '\u0000', '\ufeff', '/*', '//', "'", '"id":', '"__proto__":{},', '\n', '\u2028', '0x1', '[[[[[[[[', '{"a":'];

type Change = (portfolio: Portfolio, random: Random) => void;

const aTable = ({ tables }: Portfolio, { pick }: Random): [string, Row[]] => {
  const filled = Object.entries(tables).filter(([, rows]) => Array.isArray(rows) && rows.length > 0);
  return filled.length === 0 ? ['person', [{}]] : pick(filled);
};
const aRow = (portfolio: Portfolio, random: Random): Row => random.pick(aTable(portfolio, random)[1]);
const aField = (row: Row, { pick }: Random): string => pick([...Object.keys(row), 'extra']);
const anId = (portfolio: Portfolio, random: Random): unknown => aRow(portfolio, random)['id'];

/** What may become of a portfolio whose JSON stays in order. */
const changes: Readonly<Record<string, Change>> = {
  'another value': (portfolio, random) => {
    const row = aRow(portfolio, random);
    row[aField(row, random)] = random.pick(strange);
  },
  'the value of another row': (portfolio, random) => {
    const [, rows] = aTable(portfolio, random);
    const [to, from] = [random.pick(rows), random.pick(rows)];
    const field = aField(to, random);
    to[field] = from[field];
  },
  'another id in a row': (portfolio, random) => {
    const row = aRow(portfolio, random);
    const fields = Object.keys(row).filter((field) => /id$/i.test(field));
    if (fields.length > 0) row[random.pick(fields)] = anId(portfolio, random);
  },
  'a row of the same table as its target': (portfolio, random) => {
    const [, rows] = aTable(portfolio, random);
    const row = random.pick(rows);
    const fields = ['parentId', 'previousId', 'termId', 'viaId', 'principalId'].filter((field) => field in row);
    if (fields.length > 0) row[random.pick(fields)] = random.pick(rows)['id'];
  },
  'a field less': (portfolio, random) => {
    const row = aRow(portfolio, random);
    delete row[aField(row, random)];
  },
  'a row less': (portfolio, random) => {
    const [, rows] = aTable(portfolio, random);
    rows.splice(random.int(0, rows.length - 1), 1);
  },
  'a row twice': (portfolio, random) => {
    const [, rows] = aTable(portfolio, random);
    const row = random.pick(rows);
    rows.push(random.chance(0.5) ? row : { ...row, id: `019b76da-a801-7000-8000-${String(random.int(0, 1e9)).padStart(12, '0')}` });
  },
  'a row of another table': (portfolio, random) => {
    const [, rows] = aTable(portfolio, random);
    rows.push(aRow(portfolio, random));
  },
  'rows in another order': (portfolio, random) => {
    aTable(portfolio, random)[1].reverse();
  },
  'tables in another order': (portfolio) => {
    portfolio.tables = Object.fromEntries(Object.entries(portfolio.tables).toReversed());
  },
  'a table under another name': (portfolio, random) => {
    const [name, rows] = aTable(portfolio, random);
    delete portfolio.tables[name];
    portfolio.tables[random.pick(['note', 'person', 'theme', 'other', 'constructor', ''])] = rows;
  },
  'a table that is none': (portfolio, random) => {
    (portfolio.tables as Record<string, unknown>)[aTable(portfolio, random)[0]] = random.pick(strange);
  },
  'another head': (portfolio, random) => {
    portfolio[random.pick(['format', 'version', 'language', 'extra', 'contents'])] = random.pick([1, 2, 3, '3', 4, 'fi', 'sv', 'Netfolio', ...strange]);
  },
  'other bytes of documents': (portfolio, random) => {
    const contents = portfolio.contents;
    if (typeof contents !== 'object' || contents === null) return;
    contents[random.pick([...Object.keys(contents), String(anId(portfolio, random)), 'x'])] = random.pick([...strange, 'dGV4dA==', 'dGV4dB==']);
  },
};

function changedTree(random: Random, text: string): { what: string[]; text: string } {
  const portfolio = JSON.parse(text) as Portfolio;
  const what = Array.from({ length: random.pick([1, 1, 1, 2, 3, 5]) }, () => random.pick(Object.keys(changes)));
  for (const each of what) changes[each]!(portfolio, random);
  return { what, text: JSON.stringify(portfolio, null, random.pick([0, 2])) };
}

/** What may become of the letters. */
const edits: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'cut short': (text, { int }) => text.slice(0, int(0, text.length)),
  'a piece less': (text, { int }) => {
    const at = int(0, text.length);
    return text.slice(0, at) + text.slice(at + int(1, 200));
  },
  'a piece twice': (text, { int }) => {
    const at = int(0, text.length);
    return text.slice(0, at + int(1, 2000)) + text.slice(at);
  },
  'something in between': (text, { int, pick }) => {
    const at = int(0, text.length);
    return text.slice(0, at) + pick(pieces) + text.slice(at + pick([0, 0, 1]));
  },
  'a line twice': (text, { int }) => {
    const lines = text.split('\n');
    const at = int(0, lines.length - 1);
    return [...lines.slice(0, at), lines[at], ...lines.slice(at)].join('\n');
  },
  'another word for one': (text, { pick }) => {
    const words = [...text.matchAll(/"[^"\\]{0,60}"|\d+|true|false|null/g)];
    const [from, to] = [pick(words), pick(words)];
    return text.slice(0, from.index) + to[0] + text.slice(from.index + from[0].length);
  },
};

function flipped(random: Random, text: string): Buffer {
  const bytes = Buffer.from(text);
  for (let flips = random.pick([1, 1, 2, 10]); flips > 0; flips -= 1) {
    const at = random.int(0, bytes.length - 1);
    bytes[at] = bytes[at]! ^ (1 << random.int(0, 7));
  }
  return bytes;
}

/** An export after it fell into wrong hands, and what was done to it. */
export function changedExport(random: Random, text: string): { what: string[]; bytes: string | Buffer } {
  if (random.chance(0.6)) {
    const { what, text: bytes } = changedTree(random, text);
    return { what, bytes };
  }
  if (random.chance(0.3)) return { what: ['flipped bits'], bytes: flipped(random, text) };
  const what = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => random.pick(Object.keys(edits)));
  return { what, bytes: what.reduce((before, each) => edits[each]!(before, random), text) };
}
