import { array, assert, asyncProperty, constantFrom, nat, record, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { identify } from '../src/cli/set/look-up.ts';
import type { Session } from '../src/cli/session.ts';
import { sources } from '../src/core/db/search/search-sources.ts';
import { textFields } from '../src/core/features/person-data/text-fields.ts';
import { selectRows } from '../src/renderer/features/engagements/grid/rows.ts';
import { noFilter, passing } from '../src/renderer/features/timeline/layout/lines.ts';
import { tableNames } from '../src/shared/contract/tables.ts';
import { fold } from '../src/shared/domain/fold.ts';
import { found, folded, searchFor, searchWords } from '../src/shared/domain/search.ts';
import { textsIn } from '../src/shared/i18n/texts.ts';
import { aPortfolio } from './builders/core.ts';
import { aMembership, operationsOf, remove } from './builders/records.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

const word = constantFrom(
  'Kuopio', 'L’Aquila', 'O’Hara', 'Jyväs\u00adkylän', 'Njuõʹǥǥam', 'ΔΗΜΟΣ', 'Кам’янське', 'Straße', 'ﬁnska', 'Łódź', 'Bodø', 'Iğdır', 'Þingeyri',
  'Ystävyys\u200bkaupunki', 'Kuopio–Shanghai', 'Besanc\u0327on', 'Žofia', '🎉', 'C++',
);
const name = array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

/** How somebody else types the same: in other case, without marks, with other apostrophes, with what shows nothing within. */
const ways = [
  (text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text.toLowerCase(), fold,
  (text: string) => text.normalize('NFD'), (text: string) => text.replace(/[’ʹ]/g, "'"), (text: string) => text.replace(/[’ʹ]/g, 'ʼ'),
  (text: string) => text.replace(/[\u00ad\u200b]/g, ''), (text: string) => Array.from(text).join('\u2060'),
  (text: string) => text.replace(/–/g, '-').replaceAll(' ', '  '),
];

test('what is typed finds the same name in the core, the grid, the timeline, lists and pickers, and is marked in it', async () => {
  const { client } = await aPortfolio(aMembership({ name: 'Toinen nimi' }));
  const typed = record({ from: nat(3), until: nat(3), way: constantFrom(...ways) });
  await assert(asyncProperty(name, typed, string({ unit: constantFrom(' ', '\u00ad', '\u200b', ',') }), async (named, { from, until, way }, around) => {
    const membership = aMembership({ name: named, since: '2005' });
    await client.record.apply({ operations: operationsOf(membership) });
    const parts = named.split(' ').slice(from % named.split(' ').length).slice(0, until + 1);
    const text = around + way(parts.join(' ')) + around;
    const [rows, bars] = [await client.engagement.list(view), await client.timeline.get(view)];
    const surfaces = {
      core: (await client.search.find({ ...view, text })).filter((hit) => hit.table === 'engagement').map((hit) => hit.name),
      grid: selectRows(rows, text, [], { partnerIds: new Map(), countryCodes: new Map() }).map((row) => row.name),
      timeline: bars.filter(passing({ ...noFilter, text })).map((row) => row.name),
      list: rows.filter((row) => searchFor(text)(folded(row.name))).map((row) => row.name),
    };
    const stored = named.normalize('NFC');
    const marked = found(stored, text).map(([start, end]) => folded(stored.slice(start, end))).join('');
    await client.record.apply({ operations: [remove('engagement', membership.id, true)] });
    expect(surfaces).toEqual({ core: [stored], grid: [stored], timeline: [stored], list: [stored] });
    expect(searchWords(text).every((each) => marked.includes(each))).toBe(true);
  }), { numRuns: 60 });
});

test('a command finds a record by its name in any of these ways', async () => {
  const { client } = await aPortfolio(aMembership({ name: 'Toinen nimi' }));
  const session = { client, view, t: textsIn('fi') } as unknown as Session;
  await assert(asyncProperty(tuple(name, constantFrom(...ways)), async ([named, way]) => {
    const membership = aMembership({ name: named, since: '2005' });
    await client.record.apply({ operations: operationsOf(membership) });
    const id = await identify(session, 'membership', ['membership'], way(named));
    await client.record.apply({ operations: [remove('engagement', membership.id, true)] });
    expect(id).toBe(membership.id);
  }), { numRuns: 40 });
});

test('who types a name letter by letter means no other', async () => {
  const [plain, marked] = [aMembership({ name: 'Abo' }), aMembership({ name: 'Åbo' })];
  const { client } = await aPortfolio(plain, marked);
  const session = { client, view, t: textsIn('fi') } as unknown as Session;
  const identified = (typed: string) => identify(session, 'membership', ['membership'], typed);
  expect([await identified('Åbo'), await identified(' A\u030abo '), await identified('Abo')]).toEqual([marked.id, marked.id, plain.id]);
  await expect(identified('ÅBO')).rejects.toThrow(/Åbo|ÅBO/i);
});

test('search reads every text that somebody may have written', () => {
  const read = new Set(sources.flatMap(({ in: table, names = [], texts = [] }) => [...names, ...texts].map((field) => `${table}.${field}`)));
  // A council term is no record that is found; of a place the names are read with what is at it.
  const searched = tableNames.filter((table) => table !== 'councilTerm' && table !== 'place');
  const written = searched.flatMap((table) => textFields[table].map(({ field }) => `${table}.${field}`));
  expect(written.filter((each) => !read.has(each))).toEqual([]);
});
