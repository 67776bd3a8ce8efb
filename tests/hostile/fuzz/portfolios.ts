// A process that opens portfolios to whose files something happened, and looks at whatever opens.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ORPCError } from '@orpc/server';
import { createCore } from '../../../src/core/app.ts';
import type { Random } from '../../../src/core/features/generate/random.ts';
import { errorCodes } from '../../../src/shared/contract/error-codes.ts';
import { contents } from '../../builders/any-change.ts';
import { aClock, usualDay } from '../../builders/clock.ts';
import { aPerson } from '../../builders/records.ts';
import { makeCases, tellCount, tellDoing } from '../support/fuzz-said.ts';
import { changeFile } from './changed-file.ts';

const resources = path.resolve(import.meta.dirname, '../../..');
const view = { asOf: usualDay, language: 'en' as const };

/** Files of which each byte is known, so that a case is the same each time; mostly of the newest version. */
const whole = [5, 5, 5, 4, 1].map((version) => path.join(resources, `tests/fixtures/versions/version-${version}.netfolio`));

/** `ok`, or the code of the error. @throws where it is none that the contract knows */
async function answerOf(doing: string, ask: () => Promise<unknown>): Promise<string> {
  tellDoing(doing);
  try {
    await ask();
    return 'ok';
  } catch (error) {
    if (error instanceof ORPCError && error.defined && (errorCodes as readonly string[]).includes(error.code)) return error.code;
    throw new Error(`${doing}: an error that the contract does not know: ${String(error)}`, { cause: error });
  }
}

/** The files of a folder with their bytes. */
function everythingIn(folder: string): string {
  const names = (readdirSync(folder, { recursive: true }) as string[]).toSorted();
  return names.map((name) => `${name} ${statSync(path.join(folder, name)).isFile() ? readFileSync(path.join(folder, name)).toString('base64') : ''}`).join('\n');
}

async function receive(random: Random, folder: string): Promise<void> {
  const [post, data] = [path.join(folder, 'post'), path.join(folder, 'data')];
  for (const each of [post, data]) mkdirSync(each);
  const file = path.join(post, 'K.netfolio');
  copyFileSync(random.pick(whole), file);
  const what = changeFile(file, random);
  const core = createCore({ resources, data, clock: aClock() });
  try {
    await lookAndOpen(core, file, what, random);
  } catch (error) {
    throw new Error(`${what.join('; ')}: ${String(error)}`, { cause: error });
  } finally {
    core.close();
  }
  const left = readdirSync(process.env['TMPDIR']!);
  if (left.length > 0) throw new Error(`left behind: ${left.join()}`);
}

async function lookAndOpen(core: ReturnType<typeof createCore>, file: string, what: readonly string[], random: Random): Promise<void> {
  const { client } = core;
  const doing = (name: string) => `${name} after ${what.join('; ')}`;
  const before = everythingIn(path.dirname(file));
  const expectUntouched = (when: string) => {
    if (everythingIn(path.dirname(file)) !== before) throw new Error(`${when}, and its folder is not as it was`);
  };
  await answerOf(doing('look'), () => client.backup.look({ file }));
  await answerOf(doing('backups'), () => client.backup.list({ path: file }));
  expectUntouched('it was looked at');
  const toRead = await answerOf(doing('open to read'), () => client.portfolio.open({ path: file, readOnly: true }));
  if (toRead === 'ok') await readAll(core, doing);
  await client.portfolio.close();
  expectUntouched('it was read');
  const opened = await answerOf(doing('open'), () => client.portfolio.open({ path: file }));
  tellCount(opened);
  if (opened === 'ok') await workOn(core, doing);
  else {
    expectUntouched(`it was refused with ${opened}`);
    if (random.chance(0.5)) await rescue(core, file, doing);
    expectUntouched('it was rescued');
  }
}

type Doing = (name: string) => string;

/** Everything is asked of it that a window asks. */
async function readAll({ client, context }: ReturnType<typeof createCore>, doing: Doing): Promise<void> {
  const ids = (sql: string) => context.portfolio().prepare(sql).pluck().all() as string[];
  const calls: Record<string, () => Promise<unknown>> = {
    engagements: () => client.engagement.records(view), people: () => client.person.list(view), organisations: () => client.organisation.list(view), activities: () => client.activity.list(view),
    themes: () => client.theme.list(view), places: () => client.place.list(view), terms: () => client.councilTerm.list(view), money: () => client.money.sums(view), ledger: () => client.money.list(view),
    deadlines: () => client.deadline.list({ ...view, state: 'all' }), timeline: () => client.timeline.get(view), figures: () => client.portfolio.figures(view), splits: () => client.portfolio.splits(view),
    gaps: () => client.portfolio.gaps(view), values: () => client.portfolio.wrongValues(view), search: () => client.search.find({ ...view, text: 'Kuopio' }), counts: () => client.portfolio.counts(),
    between: () => client.period.between({ language: 'sv', from: '2020-01-01', to: '2026-12-31' }), history: () => client.history.list({ limit: 100, language: 'en' }), next: () => client.history.next(),
    compactable: () => client.history.compactable({ before: usualDay }), status: () => client.portfolio.status(),
  };
  for (const [name, each] of Object.entries(calls)) await answerOf(doing(name), each);
  for (const id of ids('SELECT id FROM change_set ORDER BY id DESC LIMIT 3')) await answerOf(doing('a change'), () => client.history.get({ ...view, id }));
  for (const id of ids('SELECT id FROM person LIMIT 3')) await answerOf(doing('a person'), () => client.person.get({ ...view, id }));
  for (const id of ids('SELECT id FROM document LIMIT 1')) await answerOf(doing('a document'), () => client.document.open({ id }));
}

/** It is read, checked, changed, and the change is undone; then it opens again. */
async function workOn(core: ReturnType<typeof createCore>, doing: Doing): Promise<void> {
  const { client, context } = core;
  await readAll(core, doing);
  const { integrity, foreignKeyProblems } = await client.portfolio.check(view);
  if (!integrity || foreignKeyProblems.length > 0) throw new Error('it opened, and the check does not pass');
  const starting = contents(context.portfolio());
  const added = await answerOf(doing('an addition'), () => client.record.apply({ operations: aPerson({ name: 'Aino' }).operations }));
  if (added === 'ok') await client.history.undo({});
  if (contents(context.portfolio()) !== starting) throw new Error('an addition is undone, and the rows are others');
  const { path: file } = context.portfolio();
  const [person] = await client.person.list(view);
  if (person) await answerOf(doing('an erasure'), () => client.person.erase({ id: person.id }));
  await answerOf(doing('compacting'), async () => {
    for await (const step of await client.history.compact({ before: usualDay })) void step;
  });
  await answerOf(doing('an export'), () => client.portfolio.exportJson({ path: path.join(context.places.data, 'out.json') }));
  await client.portfolio.close();
  const again = await answerOf(doing('open again'), () => client.portfolio.open({ path: file }));
  if (again !== 'ok') throw new Error(`it opened, and a second time it was refused with ${again}`);
  await client.portfolio.close();
}

/** What can be rescued of it is in order. */
async function rescue({ client, context }: ReturnType<typeof createCore>, from: string, doing: Doing): Promise<void> {
  const made = path.join(context.places.data, 'rescued.netfolio');
  const rescued = await answerOf(doing('rescue'), () => client.portfolio.rescue({ from, path: made }));
  tellCount(rescued === 'ok' ? 'rescued' : 'not rescued');
  if (rescued !== 'ok') {
    if (existsSync(made)) throw new Error(`it was not rescued (${rescued}), and there is a file`);
    return;
  }
  const { integrity, foreignKeyProblems, wrongValues } = await client.portfolio.check(view);
  if (!integrity || foreignKeyProblems.length > 0 || wrongValues.length > 0) throw new Error('it was rescued, and the check does not pass');
  await client.portfolio.close();
}

await makeCases(receive);
