// A process that reads in files in JSON that were real exports before they were changed at random.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { createCore } from '../../../src/core/app.ts';
import { dbPlacesIn } from '../../../src/core/db-places.ts';
import { temporaryBeside } from '../../../src/core/db/file/files.ts';
import { makeFromJson } from '../../../src/core/features/exchange/service.ts';
import { type Random, randomOf } from '../../../src/core/features/generate/random.ts';
import { AppError } from '../../../src/shared/contract/errors.ts';
import { anyChange, contents } from '../../builders/any-change.ts';
import { aClock, usualDay } from '../../builders/clock.ts';
import { makeCases, tellCount, tellDoing } from '../support/fuzz-said.ts';
import { changedExport } from './changed-export.ts';

const resources = path.resolve(import.meta.dirname, '../../..');
const aCoreIn = (data: string) => createCore({ resources, data, clock: aClock() });

/** Exports of both samples, the first one with a document and with changes of every kind. */
const exports = await realExports(path.resolve('exports'));

async function realExports(folder: string): Promise<string[]> {
  mkdirSync(path.join(folder, 'data'), { recursive: true });
  const core = aCoreIn(path.join(folder, 'data'));
  const texts: string[] = [];
  for (const sample of ['kuopio', 'central-finland'] as const) {
    await core.client.portfolio.openSample({ sample, path: path.join(folder, sample), language: 'fi' });
    const [engagement] = await core.client.engagement.list({ asOf: usualDay, language: 'fi' });
    writeFileSync(path.join(folder, 'a.txt'), 'text');
    await core.client.document.add({ path: path.join(folder, 'a.txt'), engagementId: engagement!.id });
    const random = randomOf(1);
    for (let number = 0; number < 60; number += 1) {
      // The bytes of a document that is made up are none.
      const operations = anyChange(core.context.portfolio(), () => random.int(0, 1_000_000)).filter(({ table }) => table !== 'document');
      if (operations.length > 0) await safe(core.client.record.apply({ operations }));
    }
    const { path: file } = await core.client.portfolio.exportJson({ path: path.join(folder, `${sample}.json`) });
    texts.push(withKnownIds(readFileSync(file, 'utf8')));
  }
  core.close();
  return texts;
}

/** The ids that were drawn at random become ones by their number, so that a case is the same each time. */
function withKnownIds(text: string): string {
  const known = new Map<string, string>();
  return text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    const by = known.get(id) ?? `019b76da-a801-7000-9000-${String(known.size).padStart(12, '0')}`;
    known.set(id, by);
    return by;
  });
}

const refusals = new Set(['IMPORT_INVALID', 'IMPORT_VERSION']);

async function readIn(random: Random, folder: string): Promise<void> {
  const { what, bytes } = changedExport(random, random.pick(exports));
  tellDoing(what.join('; '));
  const at = (name: string) => path.join(folder, name);
  mkdirSync(at('data'));
  writeFileSync(at('in.json'), bytes);
  const core = aCoreIn(at('data'));
  try {
    // As the process does that reads files in; one for each would take most of the time to start.
    const places = dbPlacesIn(core.context.places, core.context.clock);
    const made = attempt(() => makeFromJson({ from: at('in.json'), path: at('made'), temporary: temporaryBeside(at('made.netfolio')) }, places));
    tellCount(made);
    if (random.chance(0.03)) await expectTheSame(core, folder, made);
    if (made === 'ok') await expectWhole(core, folder);
    else if (existsSync(at('made.netfolio'))) throw new Error('it was refused, and there is a file');
    const there = readdirSync(folder).toSorted().join();
    const expected = made === 'ok' ? 'again.netfolio,data,in.json,made.netfolio,out.json' : 'data,in.json';
    if (there !== expected) throw new Error(`in the folder: ${there}`);
    if (!readFileSync(at('in.json')).equals(Buffer.from(bytes))) throw new Error('what was read in was changed');
  } catch (error) {
    throw new Error(`${what.join('; ')}: ${String(error)}`, { cause: error });
  } finally {
    core.close();
  }
}

/** `ok`, or the code with which it was refused. @throws what is no refusal of an import */
function attempt(work: () => unknown): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    if (error instanceof AppError && refusals.has(error.code)) return error.code;
    throw error;
  }
}

/** By way of the core and a process of its own the answer is the same. */
async function expectTheSame({ client }: ReturnType<typeof createCore>, folder: string, made: string): Promise<void> {
  const elsewhere = path.join(folder, 'data/other');
  mkdirSync(elsewhere);
  const [error] = await safe(client.portfolio.importJson({ from: path.join(folder, 'in.json'), path: path.join(elsewhere, 'made') }));
  const code = error && 'code' in error ? error.code : error === null ? 'ok' : String(error);
  if (code !== made) throw new Error(`in a process of its own: ${code}, and here ${made}`);
  if (error) return;
  await client.portfolio.close();
}

/** What was made is in order, and comes out and in again as it is. */
async function expectWhole({ client, context }: ReturnType<typeof createCore>, folder: string): Promise<void> {
  const at = (name: string) => path.join(folder, name);
  await client.portfolio.open({ path: at('made.netfolio') });
  const { integrity, foreignKeyProblems, wrongValues } = await client.portfolio.check({ asOf: usualDay, language: 'fi' });
  if (!integrity || foreignKeyProblems.length > 0) throw new Error('it was made, and the check does not pass');
  if (wrongValues.length > 0) throw new Error(`it was made with a wrong value: ${JSON.stringify(wrongValues[0])}`);
  await client.engagement.records({ asOf: usualDay, language: 'sv' });
  await client.timeline.get({ asOf: usualDay, language: 'en' });
  await client.portfolio.figures({ asOf: usualDay, language: 'fi' });
  const rows = contents(context.portfolio());
  if ((await client.history.next()).undo) throw new Error('what it begins with could be undone');
  await client.portfolio.exportJson({ path: at('out.json') });
  const places = dbPlacesIn(context.places, context.clock);
  makeFromJson({ from: at('out.json'), path: at('again'), temporary: temporaryBeside(at('again.netfolio')) }, places);
  await client.portfolio.open({ path: at('again.netfolio') });
  if (contents(context.portfolio()) !== rows) throw new Error('read in again, it is another one');
  await client.portfolio.close();
}

await makeCases(readIn);
