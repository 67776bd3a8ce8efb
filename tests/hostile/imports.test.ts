// Files in JSON that are made to eat memory and time. The limits are those of the process that reads them: one that went beyond
// them would be told as IMPORT_STOPPED, and not as what is wrong with the file.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import type { CoreClient } from '../../src/core/app.ts';
import { createImportProcess, type ImportProcessOptions } from '../../src/core/imports/import-process.ts';
import type { UnderWay } from '../../src/shared/contract/work.ts';
import { formatError } from '../../src/shared/i18n/format-error.ts';
import { textsIn } from '../../src/shared/i18n/texts.ts';
import { aPortfolio, resources } from '../builders/core.ts';
import { times } from '../faults/support/mode.ts';
import { chainOf, closing, idOf, upTo, writeLarge } from './support/large-files.ts';

/** What a portfolio of 40 MB in JSON needs is several times this. */
const littleMemory = 120;

async function isSound(client: CoreClient): Promise<boolean> {
  const { integrity, foreignKeyProblems } = await client.portfolio.check({ asOf: '2026-11-26', language: 'fi' });
  return integrity && foreignKeyProblems.length === 0;
}

/** A core with a portfolio open, in whose folder a file is to be read in by a process with limits of its own. */
async function aReader(options: Partial<ImportProcessOptions> = {}) {
  const core = await aPortfolio();
  const { places, clock } = core.context;
  core.context.imports = createImportProcess({ places, clock, work: core.context.work, ...options });
  const from = core.file('in.json');
  const before = readFileSync(core.path);
  const attempt = async (signal?: AbortSignal) =>
    (await safe(core.client.portfolio.importJson({ from, path: core.file('out') }, signal ? { signal } : {})))[0];
  /** What became of everything else. */
  const after = async () => ({
    there: readdirSync(core.folder).filter((name) => !name.includes('Kuopio') && name !== 'data' && name !== 'in.json'),
    same: readFileSync(core.path).equals(before),
    sound: await isSound(core.client),
  });
  return { ...core, from, attempt, after };
}
const nothing = { there: [], same: true, sound: true };

const row = `{"id":"${idOf(1)}",`;
/** What was sent by those who tried, in MB; npm test sends a part of it. */
const attacks: readonly [what: string, megabytes: number, beginning: string, piece: (number: number) => string, expected: object][] = [
  ['numbers', 280, '[', () => '1,'.repeat(1000), { where: 'format' }],
  ['numbers for rows', 280, upTo('person'), () => '1,'.repeat(1000), { where: 'tables.person[0]' }],
  ['numbers in a row', 280, `${upTo('person')}${row}"name":[`, () => '1,'.repeat(1000), { where: 'tables.person[0]', issue: { rule: 'tooMany' } }],
  ['brackets', 390, '', () => '['.repeat(1000), { where: 'format' }],
  ['brackets in a row', 390, `${upTo('person')}${row}"name":`, () => '['.repeat(1000), { where: 'tables.person[0]', issue: { rule: 'tooDeep' } }],
  ['brackets in what a file says of itself', 390, '{"version":', () => '{"a":'.repeat(1000), { where: 'version', issue: { rule: 'tooDeep' } }],
  ['keys', 50, '{"format":"netfolio"', (at) => `,"k${at}":1`, { where: 'k0', issue: { rule: 'unknownField' } }],
  ['keys for tables', 50, '{"format":"netfolio","tables":{"note":[]', (at) => `,"k${at}":[]`, { where: 'tables.k0', issue: { rule: 'unknownField' } }],
  ['keys in a row', 50, `${upTo('person')}${row}"name":"A"`, (at) => `,"k${at}":1`, { where: 'tables.person[0]', issue: { rule: 'tooMany' } }],
  ['keys of contents', 50, '{"format":"netfolio","version":3,"language":"fi","tables":{},"contents":{"a":""', (at) => `,"${idOf(at)}":""`, { where: 'contents.a' }],
  ['bytes of no document, before the rows', 50, '{"format":"netfolio","version":3,"language":"fi","contents":{"00000000-0000-4000-8000-000000000000":""', (at) => `,"${idOf(at)}":""`, {}],
  ['one text', 500, `${upTo('person')}${row}"name":"`, () => 'a'.repeat(1000), { where: 'tables.person[0]', issue: { rule: 'tooLong' } }],
  ['blanks', 390, '{"format":"netfolio",', () => ' '.repeat(1000), { where: /^1:/ }],
  ['a key', 500, '{"', () => 'a'.repeat(1000), { issue: { rule: 'tooLong' } }],
];

describe('a file that is made to eat memory and time is refused for what it is', () => {
  test.each(attacks)('%s', async (_what, megabytes, beginning, piece, { where, issue = null }: { where?: string | RegExp; issue?: object | null }) => {
    const { from, attempt, after } = await aReader({ memoryLimit: littleMemory });
    writeLarge(from, times(Math.ceil(megabytes / 10), megabytes), beginning, piece, '');
    const error = await attempt();
    expect(error).toMatchObject({ code: 'IMPORT_INVALID', data: issue ? { issue } : {} });
    expect((error as unknown as { data: { where: string } }).data.where).toMatch(where ?? '');
    expect(await after()).toEqual(nothing);
  });

  test('a chain of parents is followed once, however long it is', async () => {
    const { from, attempt, client } = await aReader();
    writeFileSync(from, chainOf(8_000, null));
    expect(await attempt()).toBeNull();
    expect((await client.portfolio.counts()).themes).toBe(8_000);
    expect(await isSound(client)).toBe(true);
  });

  test('a chain that leads into a loop is refused', async () => {
    const { from, attempt, after } = await aReader();
    writeFileSync(from, chainOf(8_000, 20));
    expect(await attempt()).toMatchObject({ code: 'IMPORT_INVALID', data: { issue: { field: 'parentId', rule: 'loop' } } });
    expect(await after()).toEqual(nothing);
  });
});

/** A portfolio in order, with notes of almost a megabyte each. */
const writeNotes = (file: string, megabytes: number) => {
  const note = (at: number) =>
    `${at === 0 ? '' : ','}{"id":"${idOf(at + 1)}","organisationId":"019b76da-a801-7000-8000-000000000001","text":"${String(at).padStart(900_000, 'a')}"}`;
  writeLarge(file, megabytes, upTo('note'), note, closing);
};

describe('what is read in is ended', () => {
  test.each(['fi', 'sv', 'en'] as const)('where it needs more memory than it may have, and says so in %s', async (language) => {
    const { from, attempt, after } = await aReader({ memoryLimit: 60 });
    writeNotes(from, times(60, 300));
    const error = await attempt();
    expect(error).toMatchObject({ code: 'IMPORT_STOPPED', data: { reason: 'memory', path: from } });
    expect(formatError(textsIn(language), error)).toContain(from);
    expect(await after()).toEqual(nothing);
  });

  test('where it takes longer than it may', async () => {
    const { from, attempt, after } = await aReader({ timeLimit: 2_000, worker: path.join(import.meta.dirname, 'support/import-worker.ts') });
    writeFileSync(from, '{}');
    expect(await attempt()).toMatchObject({ code: 'IMPORT_STOPPED', data: { reason: 'time' } });
    expect(await after()).toEqual(nothing);
  });

  test.each(['reading', 'making'] as const)('at a press, while it is at %s; the core answers meanwhile', async (part) => {
    const { from, attempt, after, client } = await aReader();
    writeNotes(from, 40);
    const press = new AbortController();
    const heard: UnderWay[] = [];
    const listening = (async () => {
      for await (const list of await client.work.follow(undefined, { signal: press.signal })) {
        heard.push(...list);
        expect((await client.portfolio.status())?.organisation).toBe('Kuopio');
        if (list[0]?.part === part) press.abort();
      }
    })().catch(() => undefined);
    expect(await attempt(press.signal)).toMatchObject({ code: 'IMPORT_STOPPED', data: { reason: 'cancelled' } });
    await listening;
    expect(heard.map((each) => each.part)).toContain(part);
    expect(await after()).toEqual(nothing);
  });

  test('by Ctrl+C on the command line', async () => {
    const { from, folder, file, after } = await aReader();
    writeNotes(from, times(60, 300));
    const child = spawn(process.execPath, [path.join(resources, 'src/cli/main.ts'), 'import', from, '--file', file('out'), '--language', 'en'], {
      env: { ...process.env, NETFOLIO_DATA: path.join(folder, 'data') }, stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    const ended = once(child, 'close');
    // It has begun: the portfolio is being made under its temporary name.
    await expect.poll(() => readdirSync(folder).filter((name) => name.startsWith('.netfolio-') && statSync(path.join(folder, name)).size > 0).length,
      { timeout: 300_000 }).toBeGreaterThan(0);
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(1);
    expect(said).toContain(`Stopped. ${from} was not read in, and no portfolio was made.`);
    expect(existsSync(file('out.netfolio'))).toBe(false);
    expect((await after()).there).toEqual([]);
  });
});

test('what is in order is read in, and tells how far it is', async () => {
  const { from, attempt, client } = await aReader();
  writeNotes(from, times(5, 195));
  const end = new AbortController();
  const heard: UnderWay[] = [];
  const listening = (async () => {
    for await (const list of await client.work.follow(undefined, { signal: end.signal })) heard.push(...list.filter(({ doing }) => doing === 'portfolio.importJson'));
  })().catch(() => undefined);
  expect(await attempt()).toBeNull();
  end.abort();
  await listening;
  expect(heard.at(-1)).toMatchObject({ part: 'making', percent: 100 });
  expect(heard).toContainEqual(expect.objectContaining({ part: 'reading', percent: 50 }));
  expect(heard.map(({ percent }) => percent)).toEqual(heard.map(({ percent }) => percent).toSorted((a, b) => a - b));
});
