// A process that makes sessions: calls of any procedure, one after another, on a copy of a sample.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, isProcedure, ORPCError } from '@orpc/server';
import { createCore, router } from '../../../src/core/app.ts';
import type { OpenDb } from '../../../src/core/db/open-db.ts';
import { tableSql } from '../../../src/core/db/tables.ts';
import type { Random } from '../../../src/core/features/generate/random.ts';
import { errorCodes } from '../../../src/shared/contract/error-codes.ts';
import { type TableName, tableNames } from '../../../src/shared/contract/tables.ts';
import { anyChange, contents } from '../../builders/any-change.ts';
import { aClock, usualDay } from '../../builders/clock.ts';
import { makeCases, tellCount, tellDoing } from '../support/fuzz-said.ts';
import { valuesOf, type World } from '../support/fuzz-values.ts';
import { callsOfSession } from './session.ts';

const resources = path.resolve(import.meta.dirname, '../../..');

/** Every procedure of the core with its name: `person.list`. */
const procedures = Object.entries(router).flatMap(([group, of]) =>
  Object.entries(of as Record<string, unknown>).flatMap(([name, each]) => (isProcedure(each) ? [{ name: `${group}.${name}`, procedure: each }] : [])));
type Named = (typeof procedures)[number];

/** After these another portfolio is open, or none, or what was done cannot be undone. */
const leavesTheFile = new Set([
  'portfolio.create', 'portfolio.open', 'portfolio.openSample', 'portfolio.close', 'portfolio.generate', 'portfolio.importJson', 'portfolio.rescue',
  'backup.restore', 'person.erase', 'history.compact',
]);
/** They make a whole portfolio or a document, so most of what they are given is broken. */
const slow = new Set(['report.annual', 'report.exportAnnual', 'portfolio.generate', 'portfolio.importJson', 'portfolio.openSample', 'portfolio.rescue']);
/** What changes records is called more often than what reads them. */
const often = new Set(['record.apply', 'engagement.edit', 'period.renew', 'period.end', 'person.handOver', 'history.undo', 'history.redo']);
/** They go on until they are left. */
const endless = new Set(['portfolio.changes', 'work.follow']);

/** The sample, closed, and its JSON: made once for all sessions of this process. */
const sample = await aSample(path.resolve('sample'));

async function aSample(folder: string): Promise<{ file: string; json: string }> {
  mkdirSync(path.join(folder, 'data'), { recursive: true });
  const core = createCore({ resources, data: path.join(folder, 'data'), clock: aClock() });
  const { path: file } = await core.client.portfolio.openSample({ sample: 'kuopio', path: path.join(folder, 'K.netfolio'), language: 'fi' });
  const { path: json } = await core.client.portfolio.exportJson({ path: path.join(folder, 'K.json') });
  core.close();
  return { file, json };
}

/** What a session begins with. Files that no call names must be the same at its end. */
function prepare(folder: string) {
  const files = path.join(folder, 'files');
  for (const each of ['data', 'files', 'files/folder']) mkdirSync(path.join(folder, each));
  const at = (name: string) => path.join(files, name);
  for (const name of ['open.netfolio', 'other.netfolio', 'untouched.netfolio']) copyFileSync(sample.file, at(name));
  copyFileSync(sample.json, at('portfolio.json'));
  for (const name of ['text.txt', 'untouched.txt']) writeFileSync(at(name), 'text');
  const named = ['open.netfolio', 'other.netfolio', 'portfolio.json', 'text.txt', 'folder', 'none', 'none.pdf', 'none.netfolio', 'none/none', 'text.txt/none',
    'n'.repeat(300), 'nimi äö 😀.json', 'x.ics', 'new', 'x:y*?.netfolio', '-rf', 'other.netfolio-wal'].map(at);
  return { files, open: at('open.netfolio'), untouched: ['untouched.netfolio', 'untouched.txt'].map(at), paths: [...named, '\0', ''] };
}

function worldOf(portfolio: () => OpenDb | null, paths: readonly string[], keys: readonly string[]): World {
  const read = (sql: string) => (portfolio()?.sqlite.prepare(sql).pluck().all() ?? []) as string[];
  const idsOf = (table: TableName) => read(`SELECT id FROM "${tableSql[table].name}" ORDER BY id`);
  return {
    ids: (table) => (table ? idsOf(table) : tableNames.flatMap((each) => idsOf(each).slice(0, 3))),
    changeSets: () => read('SELECT id FROM change_set ORDER BY id DESC LIMIT 20'),
    deadlineKeys: () => keys, paths,
  };
}

/** What was said in answer: `ok`, or the code of an error. @throws where it is no error that the contract knows */
async function answerTo({ name, procedure }: Named, input: unknown, context: ReturnType<typeof createCore>['context']): Promise<string> {
  try {
    const answer: unknown = await call(procedure, input as never, { context });
    if (endless.has(name)) await (answer as AsyncGenerator).return(undefined);
    else if (name === 'history.compact') for await (const step of answer as AsyncGenerator) void step;
    return 'ok';
  } catch (error) {
    if (error instanceof ORPCError && error.defined && (errorCodes as readonly string[]).includes(error.code)) return error.code;
    throw new Error(`an error that the contract does not know: ${String(error)}`, { cause: error });
  }
}

/** An input in words, short enough to be read. */
function worded(input: unknown): string {
  try {
    const short = (_key: string, value: unknown) =>
      (typeof value === 'bigint' ? `${value}n` : typeof value === 'string' && value.length > 200 ? `${value.slice(0, 20)}… (${value.length})` : value);
    const text = JSON.stringify(input, short) as string | undefined;
    return text?.slice(0, 1500) ?? 'nothing';
  } catch {
    return 'what cannot be written out';
  }
}

/** The files of a folder that no call has named: neither they themselves nor what is beside them or in them. */
function unnamed(folder: string, named: ReadonlySet<string>): string[] {
  const begins = [...named].map((each) => each.replace(/\.[^./]*$/, ''));
  // Beside a portfolio stands a note of who has it open.
  const of = (file: string) => path.join(path.dirname(file), path.basename(file).replace(/^\.~lock\./, ''));
  const near = (file: string) => begins.some((each) => of(file).startsWith(each));
  return (readdirSync(folder, { recursive: true }) as string[]).map((each) => path.join(folder, each)).filter((file) => !near(file));
}

/** The files that an input names. They stand in its own fields. */
const pathsIn = (input: unknown): string[] =>
  (typeof input === 'object' && input !== null ? Object.values(input) : []).filter((each) => typeof each === 'string' && path.isAbsolute(each)) as string[];

async function session(random: Random, folder: string): Promise<void> {
  const { files, open, untouched, paths } = prepare(folder);
  const clock = aClock();
  const core = createCore({ resources, data: path.join(folder, 'data'), clock });
  try {
    await core.client.portfolio.open({ path: open });
    const starting = contents(core.context.portfolio());
    const keys = (await core.client.deadline.list({ asOf: usualDay, language: 'fi' })).map(({ key }) => key);
    const staysInTheFile = random.chance(0.6);
    const allowed = procedures.filter(({ name }) => !(staysInTheFile && leavesTheFile.has(name)));
    const offered = allowed.flatMap((each) => Array.from({ length: often.has(each.name) ? 4 : 1 }, () => each));
    const beginning = readdirSync(files, { recursive: true }) as string[];
    const named = new Set(beginning.map((each) => path.join(files, each)));
    const bytes = untouched.map((each) => readFileSync(each));
    const world = worldOf(() => core.context.portfolios.current, paths, keys);
    for (let number = 0; number < callsOfSession; number += 1) {
      const wanted = random.pick(offered);
      const input = inputOf(random, world, wanted, core.context.portfolios.current);
      for (const each of pathsIn(input)) named.add(each);
      const doing = `call ${number}: ${wanted.name} ${worded(input)}`;
      tellDoing(doing);
      try {
        const answer = await answerTo(wanted, input, core.context);
        tellCount(answer);
        tellCount(wanted.name);
      } catch (error) {
        throw new Error(`${doing}: ${String(error)}`, { cause: error });
      }
      clock.pass(random.int(0, 100_000));
      const others = unnamed(files, named);
      if (others.length > 0) throw new Error(`${doing}: it wrote ${others.join()}`);
    }
    tellDoing('the end of the session');
    if (staysInTheFile) await expectUndone(core, starting);
    await core.client.portfolio.close();
    await expectSound(core, open);
    for (const [at, each] of untouched.entries()) if (!readFileSync(each).equals(bytes[at]!)) throw new Error(`${each} is not as it was`);
    const around = readdirSync(folder).toSorted().join();
    if (around !== 'data,files') throw new Error(`beside the folders: ${around}`);
  } finally {
    core.close();
  }
  const left = readdirSync(process.env['TMPDIR']!);
  if (left.length > 0) throw new Error(`left behind: ${left.join()}`);
}

function inputOf(random: Random, world: World, { name, procedure }: Named, db: OpenDb | null): unknown {
  const values = valuesOf(random, world, name.split('.')[0]!);
  const schema = procedure['~orpc'].inputSchema as Parameters<typeof values.of>[0] | undefined;
  // Of rows that know nothing of each other few keep all rules.
  const change = name === 'record.apply' && db?.access === 'write' && random.chance(0.6) ? anyChange(db, () => random.int(0, 1_000_000)) : [];
  const made = change.length > 0 ? { operations: change } : schema === undefined ? undefined : values.of(schema);
  const asItIs = random.chance(slow.has(name) ? 0.04 : 0.7);
  return asItIs ? made : values.broken(made);
}

/** Everything is undone, step by step, and the rows are those of the beginning. */
async function expectUndone({ client, context }: ReturnType<typeof createCore>, starting: string): Promise<void> {
  for (let steps = 0; (await client.history.next()).undo; steps += 1) {
    if (steps > 2 * callsOfSession) throw new Error('undoing does not come to an end');
    await client.history.undo({});
  }
  if (contents(context.portfolio()) !== starting) throw new Error('everything is undone, and the rows are not those of the beginning');
}

/** The file that the session began with passes a check, as far as it is still there. */
async function expectSound({ client }: ReturnType<typeof createCore>, file: string): Promise<void> {
  if (!existsSync(file)) return;
  await client.portfolio.open({ path: file });
  const { integrity, foreignKeyProblems, wrongValues } = await client.portfolio.check({ asOf: usualDay, language: 'fi' });
  if (!integrity || foreignKeyProblems.length > 0 || wrongValues.length > 0) throw new Error('the check does not pass');
}

await makeCases(session);
