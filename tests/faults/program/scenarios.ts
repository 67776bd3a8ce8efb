import { temporaryBeside } from '../../../src/core/db/file/files.ts';
import { makeFromJson } from '../../../src/core/features/exchange/service.ts';
import { machineClock } from '../../../src/shared/clock.ts';
import { update } from '../../builders/records.ts';
import { say, type Session } from './session.ts';

type Scenario = (session: Session) => Promise<void>;

/** The names of files in a scenario's folder. */
export const names = {
  portfolio: 'Kuopio.netfolio', made: 'Uusi.netfolio', imported: 'Tuotu.netfolio',
  old: 'Vanha.netfolio', backup: 'Varmuuskopio.netfolio', copy: 'Kopio.netfolio', json: 'salkku.json',
};

const text = 'x'.repeat(480);
const tenYears = 10 * 365.25 * 24 * 3_600_000;

declare global {
  /** Given by shifted-clock.mjs. */
  function shiftClock(ms: number): void;
}

async function forever(step: (turn: number) => Promise<unknown>): Promise<void> {
  for (let turn = 0; ; turn += 1) await step(turn);
}

/** Writes the log into the file, as SQLite does it by itself when the log has grown. */
function checkpoint({ core }: Session): void {
  core.context.portfolio().sqlite.pragma('wal_checkpoint(TRUNCATE)');
}

async function make(session: Session, what: string, name: string, work: () => Promise<unknown>): Promise<void> {
  const done = await session.attempt(what, work);
  if (done !== null) say({ said: 'made', what, file: session.file(name) });
}

async function backUp(session: Session): Promise<void> {
  const made = await session.attempt('backup', () => session.core.client.backup.make());
  if (made !== null) say({ said: 'made', what: 'backup', file: made.file });
}

/** Undoes the newest change set and gives its id, also where it is not known how far that came. */
async function undo(session: Session): Promise<string | null> {
  const { history } = session.core.client;
  const next = await session.attempt('next', () => history.next());
  if (!next?.undo) return null;
  say({ said: 'undoing', set: next.undo.id });
  await session.attempt('undo', () => history.undo());
  return next.undo.id;
}

/** Each ends by itself: a call that fails changes what follows, and never whether it ends. */
const ending: Record<string, Scenario> = {
  async create(session) {
    const { client } = session.core;
    await make(session, 'create', names.made, () =>
      client.portfolio.create({ path: session.file(names.made), organisation: 'Kuopio', language: 'fi' }));
    if (session.core.context.portfolios.current) await session.add();
  },
  async edit(session) {
    if (!(await session.open(names.portfolio))) return;
    const { client } = session.core;
    const person = await session.add();
    await session.add();
    if (person) {
      await session.attempt('update', () => client.record.apply({ operations: [update('person', person, { titleFi: text })] }));
    }
    await undo(session);
    await session.attempt('checkpoint', async () => checkpoint(session));
    await session.add();
  },
  async import(session) {
    const { client, context } = session.core;
    const path = session.file(names.imported);
    // In this process, whose calls fail; the core has one of its own for it.
    await make(session, 'import', names.imported, async () => {
      const made = { from: session.file(names.json), path, temporary: temporaryBeside(path) };
      return client.portfolio.open({ path: makeFromJson(made, context.portfolios.places) });
    });
    if (session.core.context.portfolios.current) await session.add();
  },
  async migrate(session) {
    if (await session.open(names.old)) await session.add();
  },
  /** What is added before the restore is in the backup that is made of it; what is added after it must stay. */
  async restore(session) {
    if (!(await session.open(names.portfolio))) return;
    const { client } = session.core;
    const restored = await session.attempt('restore', () => client.backup.restore({ file: session.file(names.backup) }));
    if (restored) say({ said: 'made', what: 'restore', file: session.file(names.portfolio) });
    if (session.core.context.portfolios.current) await session.add();
  },
  async erase(session) {
    if (!(await session.open(names.portfolio))) return;
    const { client } = session.core;
    const people = await session.attempt('list', () => client.person.list({ asOf: '2026-11-22', language: 'fi' }));
    for (const { id } of people?.slice(0, 1) ?? []) await session.attempt('erase', () => client.person.erase({ id }));
    await session.add();
  },
  /** Everything that is written beside the portfolio: a backup, a copy, an export, a calendar. */
  async output(session) {
    if (!(await session.open(names.portfolio))) return;
    const { client } = session.core;
    await backUp(session);
    await make(session, 'copy', names.copy, () => client.portfolio.saveCopy({ path: session.file(names.copy) }));
    await session.attempt('export', () => client.portfolio.exportJson({ path: session.file(`tmp/${names.json}`) }));
    const all = { asOf: '2026-11-22', language: 'fi' as const };
    await session.attempt('calendar', () => client.deadline.exportIcs({ ...all, path: session.file('tmp/kalenteri.ics') }));
    await session.add();
  },
  /** Changes, and a clock that is set back ten years in the middle of them. */
  async clock(session) {
    if (!(await session.open(names.portfolio))) return;
    const turn = async () => {
      await session.add();
      await session.add();
      await backUp(session);
    };
    await turn();
    shiftClock(-tenYears);
    await turn();
    // Back to the present, then back again: between the two, the present must not count as later than what follows.
    shiftClock(tenYears);
    await turn();
    shiftClock(-tenYears);
    await turn();
    await undo(session);
    await undo(session);
    const { history } = session.core.client;
    await session.attempt('redo', () => history.redo());
  },
  /** Until the disk refuses, and once more. */
  async fill(session) {
    if (!(await session.open(names.portfolio))) return;
    while (await session.add(text));
    await session.add(text);
  },
};

/** Each goes on until it is killed. */
const endless: Record<string, Scenario> = {
  /** All that was done so far is folded together, again and again. */
  async compact(session) {
    await session.open(names.portfolio);
    const { history } = session.core.client;
    await forever(async () => {
      await session.add();
      await session.attempt('compact', async () => {
        for await (const { step } of await history.compact({ before: '2999-01-01' })) if (step === 'fold') say({ said: 'folding' });
      });
    });
  },
  async write(session) {
    await session.open(names.portfolio);
    await forever(async (turn) => {
      await session.add();
      if (turn % 5 !== 4) return;
      const set = await undo(session);
      const redone = await session.attempt('redo', () => session.core.client.history.redo());
      if (set && redone) say({ said: 'redone', set });
    });
  },
  async reopen(session) {
    await forever(async () => {
      await session.open(names.portfolio);
      await session.add();
      await session.core.client.portfolio.close();
    });
  },
  async checkpoint(session) {
    await session.open(names.portfolio);
    await forever(async () => {
      for (let count = 0; count < 4; count += 1) await session.add(text);
      checkpoint(session);
    });
  },
  async backups(session) {
    await session.open(names.portfolio);
    await forever(async () => {
      await session.add();
      await backUp(session);
    });
  },
  async creates(session) {
    await forever(async (turn) => {
      const name = `Uusi ${machineClock.now()}-${turn}.netfolio`;
      await make(session, 'create', name, () =>
        session.core.client.portfolio.create({ path: session.file(name), organisation: 'Kuopio', language: 'fi' }));
      const copy = `Kopio ${machineClock.now()}-${turn}.netfolio`;
      await make(session, 'copy', copy, () => session.core.client.portfolio.saveCopy({ path: session.file(copy) }));
    });
  },
  async hold(session) {
    await session.open(names.portfolio);
    await session.add();
    await new Promise((resolve) => void setTimeout(resolve, 3_600_000));
  },
};

export const scenarios: Record<string, Scenario> = { ...ending, ...endless };
