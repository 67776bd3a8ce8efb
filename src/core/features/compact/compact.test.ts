import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDefinedError, safe } from '@orpc/server';
import { array, assert, asyncProperty, nat } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChange, numbersFrom, oneOfEach } from '../../../../tests/builders/any-change.ts';
import { aCore, resources } from '../../../../tests/builders/core.ts';
import { aMembership, aPerson, add, operationsOf, remove, update } from '../../../../tests/builders/records.ts';
import type { Compacted } from '../../../shared/contract/compact.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import { formatChange } from '../../../shared/i18n/format-change.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { textsIn } from '../../../shared/i18n/texts.ts';
import { everyRowLog } from '../../db/log/row-log.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { tableSql } from '../../db/tables.ts';

type Core = ReturnType<typeof aCore>;

const view = { asOf: '2026-11-22', language: 'fi' as const };

/** A core with a new portfolio that is not flushed: what is written need not survive a power cut here. */
async function aPortfolioOf(day: string) {
  const core = aCore();
  core.clock.setTo(day);
  const { path: file } = await core.client.portfolio.create({ path: core.file('a'), organisation: 'Kuopio', language: 'fi' });
  const db = core.context.portfolio();
  db.sqlite.pragma('synchronous = OFF');
  const apply = async (...operations: Parameters<typeof operationsOf>) =>
    (await core.client.record.apply({ operations: operationsOf(...operations) })).changeSetId;
  return { ...core, path: file, db, apply };
}

async function compacted({ client }: Pick<Core, 'client'>, before: string): Promise<{ steps: string[]; done: Compacted }> {
  const steps: string[] = [];
  for await (const { step, year, done } of await client.history.compact({ before })) {
    if (done) return { steps, done };
    steps.push([step, year].filter((each) => each !== null).join(' '));
  }
  throw new Error('It ended without a word.');
}

/** Every row by its table and id, as it is. */
function rowsNow(db: OpenDb): Map<string, unknown> {
  return new Map(Object.entries(tableSql).flatMap(([table, { name }]) => (
    (db.prepare(`SELECT id FROM "${name}" ORDER BY id`).pluck().all() as string[])
      .map((id): [string, unknown] => [`${table}/${id}`, db.rows.get(table as TableName, id)])
  )));
}

/** Every row as the log says that it was when a year ended. */
function rowsAtEndOf(db: OpenDb, year: number): Map<string, unknown> {
  const until = new Date(year + 1, 0, 1).toISOString();
  const moments = new Map((db.prepare('SELECT id, at FROM change_set').all() as { id: string; at: string }[]).map(({ id, at }) => [id, at]));
  const rows = new Map<string, unknown>();
  for (const log of everyRowLog(db.prepare)) {
    const last = log.findLast(({ setId, before, after }) => moments.get(setId)! < until && (before !== null || after !== null));
    if (last?.after) rows.set(`${last.table}/${last.id}`, last.after);
  }
  return new Map([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const sorted = (rows: Map<string, unknown>) => new Map([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)));
const bytesOf = (file: string) => Buffer.concat([file, `${file}-wal`].filter((each) => statSync(each, { throwIfNoEntry: false })).map((each) => readFileSync(each)));

test('the rows at each year’s end and now, what changed in each year, and undo of what was not folded stay as they were', async () => {
  const years = [2021, 2022, 2023, 2024, 2025];
  await assert(asyncProperty(array(nat(10_000), { minLength: 60, maxLength: 200 }), async (list) => {
    const core = await aPortfolioOf('2021-02-01');
    const { client, db, clock } = core;
    const next = numbersFrom(list);
    const ends = new Map<number, Map<string, unknown>>();
    const made: string[] = [];
    for (const year of years) {
      for (const [at, change] of [...oneOfEach(next).slice(0, 12), ...Array.from({ length: 12 }, () => (of: OpenDb) => anyChange(of, next))].entries()) {
        clock.setTo(`${year}-${String(1 + (at % 12)).padStart(2, '0')}-0${1 + (at % 9)}`);
        const operations = change(db);
        if (operations.length === 0) continue;
        const [error, applied] = await safe(client.record.apply({ operations }));
        if (error && !isDefinedError(error)) throw error;
        if (applied && applied.label.rows > 0 && year === 2025) made.push(applied.changeSetId);
        // What is undone or redone in a later year counts in both: that has a test of its own.
        const ofThisYear = async (turn: 'undo' | 'redo') => (await client.history.next())[turn]?.at.startsWith(String(year)) ?? false;
        if (next() % 5 === 0 && (await ofThisYear('undo'))) await safe(client.history.undo());
        if (next() % 11 === 0 && (await ofThisYear('redo'))) await safe(client.history.redo());
      }
      ends.set(year, sorted(rowsNow(db)));
    }
    const changed = () => Promise.all(years.map((year) => client.period.between({ from: `${year}-01-01`, to: `${year}-12-31`, language: 'fi' })));
    const sequences = async () => {
      await client.deadline.exportIcs({ ...view, from: '2000-01-01', path: core.file('a.ics') });
      const events = readFileSync(core.file('a.ics'), 'utf8').split('BEGIN:VEVENT').slice(1);
      return events.map((event) => [/UID:(.*)/.exec(event)?.[1], Number(/SEQUENCE:(\d+)/.exec(event)?.[1])] as const);
    };
    for (const year of years) expect(rowsAtEndOf(db, year)).toEqual(ends.get(year));
    const [told, sequence] = [await changed(), new Map(await sequences())];
    const { done } = await compacted(core, '2025-01-01');
    expect(done.after).toBeLessThanOrEqual(done.before);
    for (const year of years) expect(rowsAtEndOf(db, year)).toEqual(ends.get(year));
    expect(sorted(rowsNow(db))).toEqual(ends.get(2025));
    expect(await changed()).toEqual(told);
    for (const [uid, number] of await sequences()) expect(number).toBeGreaterThanOrEqual(sequence.get(uid)!);
    expect(await client.portfolio.check(view)).toMatchObject({ integrity: true, integrityProblems: [], foreignKeyProblems: [] });
    while ((await client.history.next()).undo) await client.history.undo();
    expect(sorted(rowsNow(db))).toEqual(ends.get(2024));
    // Once more, until later: what was folded stays folded.
    await compacted(core, '2026-01-01');
    expect(sorted(rowsNow(db))).toEqual(ends.get(2024));
    for (const year of years.slice(0, 4)) expect(rowsAtEndOf(db, year)).toEqual(ends.get(year));
    core.close();
  }), { numRuns: 4, endOnFailure: true, interruptAfterTimeLimit: 60_000 });
});

describe('what was folded', () => {
  async function folded() {
    const core = await aPortfolioOf('2023-03-01');
    const membership = aMembership({ name: 'ERRIN', since: '2005' });
    await core.apply(membership);
    core.clock.setTo('2024-05-01');
    const renamed = await core.apply(update('engagement', membership.id, { nameEn: 'Folded' }));
    const noted = await core.apply(add('note', { engagementId: membership.id, text: 'Muistiinpano' }));
    core.clock.setTo('2025-02-01');
    await core.client.history.undo({ id: renamed });
    const later = await core.apply(update('engagement', membership.id, { nameSv: 'Senare' }));
    return { ...core, membership, renamed, noted, later };
  }

  test('still tells of a date that was moved before the period was removed and brought back', async () => {
    const core = await aPortfolioOf('2024-06-06');
    const membership = aMembership({ name: 'ERRIN', since: '2005' });
    const period = add('period', { engagementId: membership.id, type: 'phase', start: '2024', end: '2029' });
    await core.apply(membership, period);
    core.clock.setTo('2024-11-02');
    await core.apply(update('period', period.id, { end: '2030' }));
    await core.apply(remove('period', period.id));
    await core.client.history.undo();
    const moved = async () => (await core.client.period.between({ from: '2024-01-01', to: '2024-12-31', language: 'fi' })).moved;
    const before = await moved();
    expect(before).toMatchObject([{ periodId: period.id, field: 'end', was: '2029', is: '2030', day: '2024-11-02' }]);
    await compacted(core, '2025-01-01');
    expect(await moved()).toEqual(before);
  });

  test('tells of a move that was undone in a later year in both: so the records stood when the first one ended', async () => {
    const core = await aPortfolioOf('2023-06-06');
    const membership = aMembership({ name: 'ERRIN', since: '2005' });
    const period = add('period', { engagementId: membership.id, type: 'phase', start: '2024', end: '2029' });
    await core.apply(membership, period);
    core.clock.setTo('2023-11-02');
    await core.apply(update('period', period.id, { end: '2030' }));
    core.clock.setTo('2024-02-02');
    await core.client.history.undo();
    core.clock.setTo('2025-02-02');
    await core.apply(update('engagement', membership.id, { nameEn: 'Later' }));
    await compacted(core, '2025-01-01');
    const moved = async (year: number) => (await core.client.period.between({ from: `${year}-01-01`, to: `${year}-12-31`, language: 'fi' })).moved;
    expect(await moved(2023)).toMatchObject([{ was: '2029', is: '2030', day: '2023-11-02' }]);
    expect(await moved(2024)).toMatchObject([{ was: '2030', is: '2029', day: '2024-02-02' }]);
  });

  test('is one entry a year, which says how many changes it was, and cannot be undone', async () => {
    const core = await folded();
    const { client, later, noted, membership } = core;
    expect(await client.history.compactable({ before: '2025-01-01' })).toMatchObject({ changes: 4, years: 2, undoable: 2, documents: 0 });
    const { steps, done } = await compacted(core, '2025-01-01');
    expect(steps).toEqual(['backup', 'fold 2023', 'fold 2024', 'documents', 'clean']);
    expect(done.changes).toBe(4);
    const sets = await client.history.list({});
    expect(sets.map(({ kind, label }) => [kind, label.subject, label.folded])).toEqual([
      ['do', 'ERRIN', undefined], ['undo', 'ERRIN', undefined], ['fold', '2024', 2], ['fold', '2023', 2],
    ]);
    expect(sets.map(({ label }) => formatChange(textsIn('en'), label)).slice(2)).toEqual([
      '2024: 2 changes folded into one', '2023: 2 changes folded into one',
    ]);
    expect(await client.history.get({ id: noted, language: 'fi' })).toMatchObject({ total: 2, rows: [{ table: 'engagement' }, { table: 'note' }] });
    for (const id of sets.slice(1).map((set) => set.id)) {
      const [error] = await safe(client.history.undo({ id }));
      expect(error).toMatchObject({ code: 'NOT_UNDOABLE', data: { reason: 'folded' } });
      expect(formatError(textsIn('en'), error)).toBe('Changes that were folded into a year cannot be undone.');
    }
    // The undo of what was folded since is told by itself.
    expect(await client.history.get({ id: sets[1]!.id, language: 'fi' })).toMatchObject({ target: null, rows: [{ id: membership.id }] });
    expect((await client.history.next()).undo?.id).toBe(later);
    await client.history.undo();
    expect((await client.history.next()).undo).toBeNull();
    expect(await client.history.compactable({ before: '2025-01-01' })).toMatchObject({ changes: 0, years: 0, undoable: 0 });
    expect((await client.history.list({ recordId: membership.id })).length).toBe(5);
  });

  test('stands in the backup that was made before, which can be restored', async () => {
    const core = await folded();
    const before = rowsNow(core.db);
    const { done } = await compacted(core, '2025-01-01');
    const look = await core.client.backup.look({ file: done.backup });
    expect(look).toMatchObject({ sound: true, why: 'compact', missingChanges: 0 });
    await core.client.backup.restore({ file: done.backup });
    expect((await core.client.history.list({})).length).toBe(6);
    expect(rowsNow(core.context.portfolio())).toEqual(before);
  });

  test('is left as it is where the file may only be read, or nobody may write a backup', async () => {
    const core = await folded();
    await core.client.portfolio.close();
    await core.client.portfolio.open({ path: core.path, readOnly: true });
    await expect(compacted(core, '2025-01-01')).rejects.toMatchObject({ code: 'OPEN_TO_READ', defined: true });
  });

  test('goes no further when whoever asked goes away, and goes on when asked again', async () => {
    const core = await folded();
    const rows = rowsNow(core.db);
    for await (const { step, year } of await core.client.history.compact({ before: '2025-01-01' })) if (step === 'fold' && year === 2024) break;
    expect((await core.client.history.list({})).map(({ kind }) => kind)).toEqual(['do', 'undo', 'do', 'do', 'fold']);
    expect(rowsNow(core.db)).toEqual(rows);
    expect((await compacted(core, '2025-01-01')).done.changes).toBe(2);
  });
});

describe('the file', () => {
  test('has no bytes of a document that nothing can bring back, and those of others', async () => {
    const core = await aPortfolioOf('2023-03-01');
    const { client, path: file, db, apply } = core;
    const membership = aMembership({ name: 'ERRIN' });
    await apply(membership);
    const document = async (text: string) => {
      const from = core.file(`${text}.txt`);
      writeFileSync(from, `${text} `.repeat(2000));
      return (await client.document.add({ path: from, engagementId: membership.id })).id;
    };
    const [kept, gone, later] = [await document('Pidetty'), await document('Poistettu'), await document('Myöhemmin')];
    core.clock.setTo('2024-06-01');
    await apply(remove('document', gone));
    core.clock.setTo('2025-06-01');
    await apply(remove('document', later));
    expect(await client.history.compactable({ before: '2025-01-01' })).toMatchObject({ documents: 1 });
    const { done } = await compacted(core, '2025-01-01');
    expect(done.documents).toBe(1);
    expect(done.before - done.after).toBeGreaterThan(15_000);
    expect(statSync(file).size).toBe(done.after);
    const bytes = bytesOf(file);
    expect(['Pidetty Pidetty', 'Poistettu Poistettu', 'Myöhemmin Myöhemmin'].map((text) => bytes.includes(text))).toEqual([true, false, true]);
    await client.history.undo();
    for (const id of [kept, later]) await client.document.saveCopy({ id, path: core.file(`${id}.txt`) });
    await apply(remove('document', later));
    expect((await compacted(core, '2025-06-01')).done.documents).toBe(0);
    expect((await compacted(core, '2025-06-02')).done.documents).toBe(1);
    expect(db.prepare('SELECT count(*) FROM document_content').pluck().get()).toBe(1);
  });

  test.each(['version-1', 'version-4'])('of an older Netfolio (%s), who kept rows whole, keeps its rows and loses what it kept twice', async (version) => {
    const core = aCore();
    copyFileSync(path.join(resources, 'tests/fixtures/versions', `${version}.netfolio`), core.file('old.netfolio'));
    await core.client.portfolio.open({ path: core.file('old.netfolio') });
    const db = core.context.portfolio();
    const [before, logged] = [rowsNow(db), [...everyRowLog(db.prepare)].map((log) => log.at(-1)?.after)];
    const { changes } = await core.client.history.compactable({ before: '2999-01-01' });
    expect(changes).toBeGreaterThan(0);
    await compacted(core, '2999-01-01');
    expect(rowsNow(db)).toEqual(before);
    const now = [...everyRowLog(db.prepare)].map((log) => log.at(-1)?.after);
    expect(now).toEqual(logged.filter((row) => row !== null));
    expect(db.prepare(`SELECT count(*) FROM change WHERE instr(coalesce(before, after), '"id":"')`).pluck().get()).toBe(0);
  });

  test('tells nothing of a person who is erased after all this', async () => {
    const core = await aPortfolioOf('2022-03-01');
    const { client, path: file, apply, folder } = core;
    const [name, earlier] = ['Pälvi Öhrström', 'Pälvi Särkkä'];
    const membership = aMembership({ name: 'ERRIN' });
    const person = aPerson({ name: earlier, email: 'palvi@kuopio.fi' });
    await apply(membership, person);
    const long = (text: string) => `${'Verkosto kokoontui ja päätti jatkaa. '.repeat(20)}${text}${' Kokous päättyi.'.repeat(20)}`;
    const note = add('note', { engagementId: membership.id, text: long('Läsnä Pälvi Sä') });
    await apply(note);
    await apply(update('person', person.id, { name }));
    core.clock.setTo('2023-03-01');
    // The name comes together of what two changes put in, and is taken apart again.
    await apply(update('note', note.id, { text: long(`Läsnä ${earlier}`) }));
    await apply(update('note', note.id, { text: long(`Läsnä ${name}, Kuopio`) }));
    core.clock.setTo('2025-03-01');
    await apply(update('note', note.id, { text: long('Läsnä Pälvi Öhr-Möhr, Kuopio') }));
    await compacted(core, '2024-01-01');
    const wal = () => bytesOf(file);
    await client.person.erase({ id: person.id, also: [] });
    const texts = [...everyRowLog(core.db.prepare)].flat().flatMap(({ before, after }) => [before, after]).map((row) => JSON.stringify(row));
    for (const trace of [name, earlier, 'Särkkä', 'Öhrström', 'palvi@kuopio.fi']) {
      expect(wal().includes(trace)).toBe(false);
      expect(texts.filter((text) => text.includes(trace))).toEqual([]);
    }
    expect(path.dirname(file)).toBe(folder);
    while ((await client.history.next()).undo) await client.history.undo();
    expect(core.db.rows.get('note', note.id)?.text).toBe(long('Läsnä Henkilö 1, Kuopio'));
  });
});

test('a year that rests on changes which are not as they were saved is left as it is', async () => {
  const { client, db, clock, apply, file } = await aPortfolioOf('2020-02-01');
  const membership = aMembership({ name: 'ERRIN' });
  await apply(membership);
  writeFileSync(file('liite.txt'), 'Liite');
  const { id: document } = await client.document.add({ path: file('liite.txt'), engagementId: membership.id });
  await apply(update('engagement', membership.id, { purposeFi: `${'Verkosto edistää yhteistyötä. '.repeat(20)}kehitys` }));
  clock.setTo('2021-02-01');
  await apply(remove('document', document));
  for (const end of ['kasvu', 'nousu']) {
    await apply(update('engagement', membership.id, { purposeFi: `${'Verkosto edistää yhteistyötä. '.repeat(20)}${end}` }));
  }
  const [first] = db.sqlite.prepare('SELECT id FROM change_set ORDER BY id LIMIT 1 OFFSET 3').pluck().all() as [string];
  db.sqlite.prepare("UPDATE change_set SET who = 'Nobody' WHERE id = ?").run(first);
  db.sqlite.prepare('UPDATE change SET sequence = sequence + 1 WHERE change_set_id = ?').run(first);
  const before = db.sqlite.prepare('SELECT * FROM change ORDER BY change_set_id, sequence').all();
  expect(await client.history.compactable({ before: '2022-01-01' })).toMatchObject({ changes: 0, years: 0, undoable: 0 });
  const { done } = await compacted({ client }, '2022-01-01');
  expect(done).toMatchObject({ changes: 0, documents: 0 });
  expect(db.sqlite.prepare('SELECT * FROM change ORDER BY change_set_id, sequence').all()).toEqual(before);
  // What may still be undone finds the document's bytes.
  for (let newest = await client.history.next(); newest.undo?.label.action !== 'document.remove'; newest = await client.history.next()) await client.history.undo();
  await client.history.undo();
  await client.document.saveCopy({ id: document, path: file('takaisin.txt') });
  expect(readFileSync(file('takaisin.txt'), 'utf8')).toBe('Liite');
});
