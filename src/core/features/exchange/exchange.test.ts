import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { safe } from '@orpc/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCore, aPortfolio, resources } from '../../../../tests/builders/core.ts';
import { add, aMembership, aPerson } from '../../../../tests/builders/records.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { textsIn } from '../../../shared/i18n/texts.ts';
import { temporaryBeside } from '../../db/file/files.ts';
import type { Limits } from './format.ts';
import { makeFromJson, readPortfolioFile, writeRows } from './service.ts';

const own = { id: '019b76da-a801-7000-8000-000000000001', nameFi: 'Kuopio', type: 'city', own: true };
const engagement = { id: '019b76da-a801-7000-8000-000000000002', kind: 'membership', nameFi: 'ICLEI' };
const period = { id: '019b76da-a801-7000-8000-000000000003', engagementId: engagement.id, start: '2020', end: null };
const portfolio = (tables: object, rest: object = {}) =>
  JSON.stringify({ format: 'netfolio', version: 1, language: 'fi', tables: { organisation: [own], ...tables }, ...rest });

/** What the process of an import does, in this one: it takes a second to start one for each of these files. */
async function importHere({ context, client }: Pick<ReturnType<typeof aCore>, 'context' | 'client'>, from: string, path: string) {
  const made = makeFromJson({ from, path, temporary: temporaryBeside(path) }, context.portfolios.places);
  return client.portfolio.open({ path: made });
}

/** What importing a text is answered with; `made` is whether anything was left behind. */
async function imported(text: string | Uint8Array) {
  const core = aCore();
  writeFileSync(core.file('in.json'), text);
  const [error, opened] = await safe(importHere(core, core.file('in.json'), core.file('out')));
  const made = readdirSync(core.folder).filter((name) => name !== 'in.json' && name !== 'data');
  return { ...core, error, opened, made };
}

test.each(['kuopio', 'central-finland'] as const)('%s comes back equal: sample, export, import, export', async (sample) => {
  const core = aCore();
  const { client, file } = core;
  await client.portfolio.openSample({ sample, path: file('a'), language: 'fi' });
  const { rows } = await client.portfolio.exportJson({ path: file('a.json') });
  expect(readFileSync(file('a.json'), 'utf8')).toBe(readFileSync(`${resources}/samples/${sample}.json`, 'utf8'));
  const opened = await client.portfolio.importJson({ from: file('a.json'), path: file('b') });
  expect(opened).toMatchObject({ path: file('b.netfolio'), language: 'fi' });
  expect(await client.portfolio.exportJson({ path: file('b.json') })).toEqual({ path: file('b.json'), rows });
  expect(readFileSync(file('b.json'))).toEqual(readFileSync(file('a.json')));
  expect((await client.history.list({})).map((set) => set.label.action)).toEqual(['import']);
});

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('<script>alert(1)</script>', '#panic()', '=cmd()', '😀', 'שלום עולם', '"\\u2028"', '__proto__', '{"a":', 'e\u0301'),
);

test('whatever text the portfolio takes comes back equal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 8 }), async (texts) => {
      const core = await aPortfolio();
      const { client, file } = core;
      for (const text of texts) {
        const person = aPerson({ name: text });
        await safe(client.record.apply({ operations: [...person.operations, add('note', { text, personId: person.id })] }));
        await safe(client.record.apply({ operations: aMembership({ name: text }).operations }));
      }
      await client.portfolio.exportJson({ path: file('a.json') });
      await importHere(core, file('a.json'), file('b'));
      await client.portfolio.exportJson({ path: file('b.json') });
      expect(readFileSync(file('b.json'), 'utf8')).toBe(readFileSync(file('a.json'), 'utf8'));
    }),
    { numRuns: 15 },
  );
});

test('a hand-made file with only what it needs is read', async () => {
  const { client, error } = await imported(portfolio({ engagement: [engagement], period: [period] }));
  expect(error).toBeNull();
  expect(await client.engagement.list({ asOf: '2026-01-01', language: 'fi' }))
    .toMatchObject([{ name: 'ICLEI', kind: 'membership', status: 'inForce', start: '2020' }]);
});

test('documents come back with their bytes, and a portfolio exported twice is the same', async () => {
  const membership = aMembership({ name: 'ERRIN' });
  const core = await aPortfolio(membership);
  const { client, file } = core;
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7919) % 256);
  for (const name of ['sopimus.pdf', 'liite.bin', 'tyhjä.txt']) {
    writeFileSync(file(name), name === 'tyhjä.txt' ? '' : bytes);
    await client.document.add({ path: file(name), engagementId: membership.id });
  }
  await client.portfolio.exportJson({ path: file('a.json') });
  await importHere(core, file('a.json'), file('b'));
  await client.portfolio.exportJson({ path: file('b.json') });
  expect(readFileSync(file('b.json')).equals(readFileSync(file('a.json')))).toBe(true);
  const { documents } = await client.engagement.get({ asOf: '2026-11-22', language: 'fi', id: membership.id });
  expect(documents.map((each) => each.name)).toEqual(['sopimus.pdf', 'liite.bin', 'tyhjä.txt']);
  await client.document.saveCopy({ id: documents[0]!.id, path: file('out.pdf') });
  expect(readFileSync(file('out.pdf')).equals(bytes)).toBe(true);
});

describe('the contents of documents', () => {
  const contentId = '019b76da-a801-4000-8000-000000000004';
  const document = {
    id: '019b76da-a801-7000-8000-000000000005', name: 'a.txt', mediaType: 'text/plain', size: 1, contentId, engagementId: engagement.id,
    sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
  };
  const held = (contents: unknown, row: object = document) =>
    imported(portfolio({ engagement: [engagement], document: [row] }, { version: 2, contents }));

  test('are read', async () => {
    expect((await held({ [contentId]: 'eA==' })).error).toBeNull();
    expect((await held({ [contentId.toUpperCase()]: 'eA==' })).error).toBeNull();
    expect((await held({ [contentId]: 'eA==' }, { ...document, contentId: contentId.toUpperCase() })).error).toBeNull();
  });

  test.each([
    ['missing', {}, 'tables.document[0]', 'content'],
    ['not base64', { [contentId]: 'x y' }, `contents.${contentId}`, 'content'],
    ['not what the checksum says', { [contentId]: 'eQ==' }, 'tables.document[0]', 'content'],
    ['given twice', { [contentId]: 'eA==', [contentId.toUpperCase()]: 'eA==' }, `contents.${contentId.toUpperCase()}`, 'repeatedKey'],
    ['of no document', { [contentId]: 'eA==', [own.id]: 'eA==' }, `contents.${own.id}`, 'missingRecord'],
    ['under no identifier', { a: 'eA==' }, 'contents.a', 'identifier'],
    ['a list', [], 'contents', 'invalid'],
  ])('are refused when they are %s', async (_, contents, where, rule) => {
    const { error, made } = await held(contents);
    expect(error).toMatchObject({ code: 'IMPORT_INVALID', data: { where, issue: { rule } } });
    expect(made).toEqual([]);
  });

  test('are unknown to version 1', async () => {
    expect((await imported(portfolio({}, { contents: {} }))).error).toMatchObject({
      code: 'IMPORT_INVALID', data: { where: 'contents', issue: { rule: 'unknownField' } },
    });
  });
});

test('texts that look like keys, quotes and brackets are texts', async () => {
  const nameFi = '"id": "x", \\" {"id":1}, [[[[ \\\\';
  const { client, error } = await imported(portfolio({ engagement: [{ ...engagement, nameFi, otherNames: '__proto__' }], period: [] }));
  expect(error).toBeNull();
  expect(await client.engagement.list({ asOf: '2026-01-01', language: 'fi' })).toMatchObject([{ name: nameFi }]);
});

test('identifiers in capitals are the same identifiers', async () => {
  const text = portfolio({ engagement: [engagement], period: [period], membership: [{ id: engagement.id, viaId: null }] });
  const { client, error } = await imported(text.replace(/019b76da-[0-9a-f-]+/g, (id, at: number) => (at % 2 === 0 ? id.toUpperCase() : id)));
  expect(error).toBeNull();
  const [row] = await client.engagement.list({ asOf: '2026-01-01', language: 'fi' });
  expect(row).toMatchObject({ id: engagement.id, start: '2020' });
  expect((await client.record.find({ id: period.id.toUpperCase(), language: 'fi' })).row).toMatchObject({ id: period.id, engagementId: engagement.id });
});

test('amounts of versions 1 and 2 are hundredths of any currency, those of version 3 its own units', async () => {
  const entries = [['JPY', 125_050], ['KWD', 125], ['EUR', 5]].map(([currency, budgetCents], at) => (
    { id: `019b76da-a801-7000-8000-00000000010${at}`, engagementId: engagement.id, year: 2026, currency, budgetCents }));
  const project = { id: engagement.id, currency: 'ISK', totalBudgetCents: 100 };
  const tables = { engagement: [{ ...engagement, kind: 'project' }], project: [project], ledgerEntry: entries };
  for (const [version, ...amounts] of [[1, 1_251, 1_250, 5, 1], [2, 1_251, 1_250, 5, 1], [3, 125_050, 125, 5, 100]] as const) {
    const { context, error } = await imported(portfolio(tables, { version }));
    expect(error).toBeNull();
    const stored = context.portfolio().prepare('SELECT budget_cents FROM ledger_entry UNION ALL SELECT total_budget_cents FROM project').pluck().all();
    expect(stored).toEqual(amounts);
  }
});

test('a file may begin with a byte order mark', async () => {
  expect((await imported(`\uFEFF${portfolio({})}`)).error).toBeNull();
});

const broken: [what: string, text: string | Uint8Array, where: string, issue: object | null][] = [
  ['no JSON', '<html>', '1:1', null],
  ['JSON with something behind it', `${portfolio({})} x`, '1:168', null],
  ['a value that is none', '{"format": netfolio}', '1:12', null],
  ['a mistake inside a row', portfolio({ engagement: [engagement] }).replace('"kind"', 'kind').replace('[{', '[\n{'), '2:150', null],
  ['JSON with a mistake', '{\n  "format": "netfolio"\n  "version": 1\n}', '3:3', null],
  ['cut short', '{"format": "netfolio", "tables": {', '1:35', null],
  ['empty', '', '1:1', null],
  ['not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), '', null],
  ['a list', '[]', 'format', { field: 'format' }],
  ['another format', '{"format":"geojson"}', 'format', { rule: 'choice', value: 'geojson' }],
  ['an unknown language', portfolio({}, { language: 'de' }), 'language', { rule: 'choice', value: 'de' }],
  ['an unknown part', portfolio({}, { extra: 1 }), 'extra', { rule: 'unknownField' }],
  ['an unknown table', portfolio({ fee: [] }), 'tables.fee', { rule: 'unknownField' }],
  ['a table that is no list', portfolio({ person: {} }), 'tables.person', { rule: 'invalid' }],
  ['a row that is no object', portfolio({ person: [null] }), 'tables.person[0]', { rule: 'invalid' }],
  ['a row without an id', portfolio({ engagement: [{ kind: 'event' }] }), 'tables.engagement[0]', { field: 'id', rule: 'identifier' }],
  ['the same id twice', portfolio({ engagement: [engagement, engagement] }), 'tables.engagement[1]', { field: 'id' }],
  ['an unknown field', portfolio({ engagement: [{ ...engagement, fee: 1 }] }), 'tables.engagement[0]', { field: 'fee', rule: 'unknownField' }],
  ['a field of another type', portfolio({ engagement: [{ ...engagement, nameFi: 7 }] }), 'tables.engagement[0]', { field: 'nameFi' }],
  ['an impossible date', portfolio({ engagement: [engagement], period: [{ ...period, start: '31.2.2025' }] }), 'tables.period[0]', { field: 'start', rule: 'date' }],
  ['an end before its start', portfolio({ engagement: [engagement], period: [{ ...period, end: '2019' }] }), 'tables.period[0]', { field: 'end', rule: 'endBeforeStart' }],
  ['a reference to nothing', portfolio({ period: [period] }), 'tables.period[0]', { field: 'engagementId', rule: 'missingRecord' }],
  ['no name', portfolio({ engagement: [{ ...engagement, nameFi: ' ' }] }), 'tables.engagement[0]', { rule: 'required' }],
  ['a name that shows nothing', portfolio({ engagement: [{ ...engagement, nameFi: '\u200b\u00ad' }] }), 'tables.engagement[0]', { rule: 'required' }],
  ['details of another kind', portfolio({ engagement: [engagement], event: [{ id: engagement.id, recurring: true }] }), 'tables.event[0]', { rule: 'kindFixed' }],
  ['two own organisations', portfolio({ organisation: [own, { ...own, id: engagement.id }] }), 'tables.organisation', { rule: 'ownOrganisation' }],
  ['an id of another record', portfolio({ engagement: [engagement], person: [{ id: engagement.id, name: 'A' }] }), 'tables.person[0]', { field: 'id', rule: 'idTaken', value: engagement.id }],
  ['an id of another record in capitals', portfolio({ engagement: [engagement], person: [{ id: engagement.id.toUpperCase(), name: 'A' }] }), 'tables.person[0]', { rule: 'idTaken' }],
  ['a table that stands twice', '{"format":"netfolio","version":2,"language":"fi","tables":{"note":[], "note": []}}', 'tables', { field: 'note', rule: 'repeatedKey' }],
  ['a field that stands twice', portfolio({ engagement: [engagement] }).replace('"nameFi":"ICLEI"', '"nameFi":"ICLEI","name\\u0046i":"I"'), 'tables.engagement[0]', { field: 'nameFi', rule: 'repeatedKey' }],
  ['a part that stands twice', '{"format":"netfolio",\n "format":"netfolio"}', '2:2', { field: 'format', rule: 'repeatedKey' }],
  ['__proto__ in a row', portfolio({ engagement: [engagement] }).replace('"nameFi":"ICLEI"', '"nameFi":"ICLEI","__proto__":{}'), 'tables.engagement[0]', { field: '__proto__', rule: 'unknownField' }],
  ['__proto__ among the tables', '{"format":"netfolio","version":2,"language":"fi","tables":{"__proto__":{"person":[]}}}', 'tables', { field: '__proto__', rule: 'unknownField' }],
  ['a thousand levels', `{"format":${'['.repeat(1000)}${']'.repeat(1000)}}`, 'format', { field: 'format', rule: 'tooDeep' }],
  ['a million levels', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'format', { field: 'format' }],
  ['a row of a thousand levels', portfolio({ engagement: [engagement] }).replace('"ICLEI"', `${'['.repeat(1000)}${']'.repeat(1000)}`), 'tables.engagement[0]', { rule: 'tooDeep' }],
  ['a row of very many keys', portfolio({ engagement: [Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`k${at}`, 1]))] }), 'tables.engagement[0]', { rule: 'tooMany', max: 1000 }],
  ['an object for a text', portfolio({ engagement: [{ ...engagement, nameFi: { a: [[[[[[]]]]]] } }] }), 'tables.engagement[0]', { field: 'nameFi', rule: 'invalid' }],
  ['a country of another standard', portfolio({ place: [{ id: engagement.id, nameFi: 'A', country: 'EL' }] }), 'tables.place[0]', { field: 'country', rule: 'country', value: 'EL', hint: 'GR' }],
  ['no own organisation', portfolio({ organisation: [] }), 'tables.organisation', { rule: 'ownOrganisation' }],
];

test.each(broken)('%s: refused where it stands, and nothing is left behind', async (_what, text, where, issue) => {
  const { error, made, file } = await imported(text);
  expect(error).toMatchObject({ code: 'IMPORT_INVALID', data: { path: file('in.json'), where, issue } });
  expect(made).toEqual([]);
  for (const language of ['fi', 'sv', 'en'] as const) expect(formatError(textsIn(language), error)).toContain(where);
});

test('a file of a later format says which', async () => {
  const { error, made } = await imported(portfolio({}, { version: 4 }));
  expect(error).toMatchObject({ code: 'IMPORT_VERSION', data: { version: '4' } });
  expect(made).toEqual([]);
});

test('a file that is missing, or a folder, is not read', async () => {
  const { client, file } = aCore();
  const attempt = async (from: string) => (await safe(client.portfolio.importJson({ from, path: file('out') })))[0];
  expect(await attempt(file('none.json'))).toMatchObject({ code: 'FILE_MISSING' });
  mkdirSync(file('folder'));
  expect(await attempt(file('folder'))).toMatchObject({ code: 'IMPORT_INVALID' });
});

describe('limits', () => {
  const small = { bytes: 10_000, characters: 10_000, rows: 2 };
  const textOfTwo = portfolio({ engagement: [engagement] });
  const rowsOfTwo = [own, engagement].reduce((sum, row) => sum + JSON.stringify(row).length, 0);

  test.each([
    ['the file', { ...small, bytes: textOfTwo.length - 1 }],
    ['all rows', { ...small, characters: rowsOfTwo - 1 }],
    ['the number of rows', { ...small, rows: 1 }],
  ])('too large a file is not read: %s', (_what, limit) => {
    const { file } = aCore();
    writeFileSync(file('in.json'), textOfTwo);
    expect(() => readPortfolioFile(file('in.json'), {}, limit)).toThrowError(/IMPORT_INVALID/);
    expect(readPortfolioFile(file('in.json'), {}, { bytes: textOfTwo.length, characters: rowsOfTwo, rows: 2 }).operations).toHaveLength(2);
  });

  test('what is written can be read in: both keep the same limits, to the last row and letter', async () => {
    const membership = aMembership({ name: 'ERRIN' });
    const { client, file, db } = await aPortfolio(membership, aMembership({ name: 'Åbo "😀" \\' }));
    writeFileSync(file('a.bin'), Buffer.alloc(1000, 7));
    await client.document.add({ path: file('a.bin'), engagementId: membership.id });
    const { rows } = await client.portfolio.exportJson({ path: file('whole.json') });
    const bytes = readFileSync(file('whole.json')).length;
    const characters = readFileSync(file('whole.json'), 'utf8').split('\n').filter((line) => line.startsWith('      {'))
      .reduce((sum, line) => sum + line.trim().replace(/,$/, '').length, 0);
    const exact = { bytes, characters, rows };
    const attempt = (limit: Limits) => {
      const handle = openSync(file('limited.json'), 'w');
      try {
        writeRows(db, handle, file('limited.json'), limit);
      } finally {
        closeSync(handle);
      }
      return readPortfolioFile(file('limited.json'), {}, limit).operations.length;
    };
    expect(attempt(exact)).toBe(rows);
    for (const limit of [{ ...exact, bytes: bytes - 1 }, { ...exact, characters: characters - 1 }, { ...exact, rows: rows - 1 }]) {
      expect(() => attempt(limit)).toThrowError(/CANNOT_CREATE/);
      expect(() => readPortfolioFile(file('whole.json'), {}, limit)).toThrowError(/IMPORT_INVALID/);
    }
  });
});

test('neither export nor import goes over a portfolio', async () => {
  const { client, file, path } = await aPortfolio();
  const before = readFileSync(path);
  expect((await safe(client.portfolio.exportJson({ path })))[0]).toMatchObject({ code: 'FILE_EXISTS' });
  writeFileSync(file('in.json'), portfolio({}));
  expect((await safe(client.portfolio.importJson({ from: file('in.json'), path })))[0]).toMatchObject({ code: 'FILE_EXISTS' });
  expect(readFileSync(path)).toEqual(before);
});

test('an export that cannot be written leaves nothing', async () => {
  const { client, file } = await aPortfolio();
  const [error] = await safe(client.portfolio.exportJson({ path: file('no/such/folder.json') }));
  expect(error).toMatchObject({ code: 'CANNOT_CREATE', data: { reason: 'missingFolder' } });
  expect(existsSync(file('no'))).toBe(false);
});
