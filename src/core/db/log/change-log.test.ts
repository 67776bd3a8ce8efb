import { isDefinedError, safe } from '@orpc/server';
import { array, assert, asyncProperty, nat, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCore, aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, aPerson, add, operationsOf, remove, update } from '../../../../tests/builders/records.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import { runToEnd } from '../../work.ts';
import type { OpenDb } from '../open-db.ts';
import { tableSql } from '../tables.ts';
import { netsOf } from './change-nets.ts';
import { nextRedo, nextUndo, redo, undo } from './undo.ts';

/** Every row of every table of records. */
function contents(db: OpenDb): string {
  return JSON.stringify(Object.values(tableSql).map(({ name }) => [name, db.prepare(`SELECT * FROM ${name} ORDER BY id`).all()]));
}

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(items.length, 1)];

/** One thing a person may do, chosen by numbers among the rows that are there. */
function someOperation(db: OpenDb, what: number, at: number): Operation[] {
  const ids = (table: string) => db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[];
  const engagement = pick(ids('engagement'), at);
  const person = pick(ids('person'), at);
  switch (what % 10) {
    case 0: return operationsOf(aPerson({ name: `Henkilö ${at}` }));
    case 1: return operationsOf(aMembership({ name: `Verkosto ${at}`, since: '2005', ...(person ? { responsible: person } : {}) }));
    case 2: return engagement ? [update('engagement', engagement, { nameFi: `Uusi nimi ${at}` })] : [];
    case 3: return engagement ? [remove('engagement', engagement, true)] : [];
    case 4: return person ? [remove('person', person, true)] : [];
    case 5: return engagement ? [add('note', { text: `Muistiinpano ${at}`, engagementId: engagement })] : [];
    case 6: {
      const period = pick(ids('period'), at);
      return period ? [update('period', period, { start: String(1950 + (at % 70)), end: at % 2 ? null : '2030' })] : [];
    }
    case 7: {
      const membership = pick(ids('membership'), at + 1);
      const other = pick(ids('membership'), at);
      return membership && other ? [update('membership', membership, { viaId: other })] : [];
    }
    case 8: {
      // One row more than once in one change.
      const added = add('person', { name: 'Ensin' });
      const twice = [added, update('person', added.id, { name: 'Sitten' }), update('person', added.id, { name: 'Lopuksi' })];
      return at % 3 ? twice : [...twice, remove('person', added.id)];
    }
    default: {
      // Two records that point at each other's list, written before what they point at.
      const group = add('organisation', { nameFi: `Ryhmä ${at}` });
      return [...operationsOf(aPerson({ organisationId: group.id })), group];
    }
  }
}

test('any series of changes, undone, gives the rows it began with; made again, the rows it ended with', async () => {
  await assert(
    asyncProperty(
      array(tuple(nat(9), nat(50)), { minLength: 1, maxLength: 25 }),
      async (choices) => {
        const core = aCore();
        await core.client.portfolio.create({ path: core.file('a'), organisation: 'Kuopio', language: 'fi' });
        const db = core.context.portfolio();
        const states = [contents(db)];
        for (const [what, at] of choices) {
          const operations = someOperation(db, what, at);
          if (operations.length === 0) continue;
          const [error, applied] = await safe(core.client.record.apply({ operations }));
          if (error && !isDefinedError(error)) throw error;
          if (applied && applied.label.rows > 0) states.push(contents(db));
          expect(contents(db)).toBe(states.at(-1));
        }
        for (const state of states.toReversed()) {
          expect(contents(db)).toBe(state);
          if (nextUndo(db.prepare)) runToEnd(undo(db));
        }
        for (const state of states) {
          expect(contents(db)).toBe(state);
          if (nextRedo(db.prepare)) runToEnd(redo(db));
        }
        expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
        core.close();
      },
    ),
    { numRuns: 40 },
  );
});

describe('undo and redo', () => {
  test('survive a restart', async () => {
    const membership = aMembership({ name: 'ERRIN', since: '2015' });
    const { client, path: file, close } = await aPortfolio(membership);
    await client.record.apply({ operations: [update('engagement', membership.id, { nameFi: 'Toinen' })] });
    close();
    const restarted = aCore();
    await restarted.client.portfolio.open({ path: file });
    const nameNow = async () => (await restarted.client.record.find({ id: membership.id, language: 'fi' })).name;
    await restarted.client.history.undo();
    expect(await nameNow()).toBe('ERRIN');
    restarted.close();
    await restarted.client.portfolio.open({ path: file });
    expect((await restarted.client.history.next()).redo?.label).toMatchObject({ action: 'engagement.update', fields: ['nameFi'] });
    await restarted.client.history.redo();
    expect(await nameNow()).toBe('Toinen');
  });

  test('end at what the file began with', async () => {
    const { client } = await aPortfolio();
    expect(await client.history.next()).toEqual({ undo: null, redo: null });
    await expect(client.history.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO', defined: true });
    await expect(client.history.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO', defined: true });
    expect((await client.history.list({})).map((set) => set.label)).toEqual([
      { action: 'create', subject: 'Kuopio', fields: [], rows: 1 },
    ]);
  });

  test('a new change drops what could be made again, for good', async () => {
    const person = aPerson({ name: 'Aino' });
    const { client, db } = await aPortfolio(person);
    const rename = (name: string) => client.record.apply({ operations: [update('person', person.id, { name })] });
    await rename('Bertta');
    await rename('Cecilia');
    await client.history.undo();
    await rename('Dagmar');
    expect(nextRedo(db.prepare)).toBeNull();
    await client.history.undo();
    expect(nextRedo(db.prepare)?.label.subject).toBe('Dagmar');
    await client.history.undo();
    await client.history.redo();
    expect(nextRedo(db.prepare)?.label.subject).toBe('Dagmar');
    await client.history.redo();
    expect(nextRedo(db.prepare)).toBeNull();
    expect((await client.record.find({ id: person.id, language: 'fi' })).name).toBe('Dagmar');
  });

  test('are logged as change sets of their own, and the one undone is marked', async () => {
    const person = aPerson();
    const { client } = await aPortfolio(person);
    const undone = await client.history.undo();
    expect(undone).toMatchObject({ kind: 'undo', undone: false, label: { action: 'person.add', subject: 'Aino Virtanen' } });
    expect((await client.history.list({})).map(({ kind, undone: is }) => [kind, is])).toEqual([
      ['undo', false], ['do', true], ['do', false],
    ]);
    expect((await client.portfolio.status())?.version).toBe(undone.id);
    await client.history.redo();
    expect((await client.history.list({})).map(({ kind, undone: is }) => [kind, is])).toEqual([
      ['redo', false], ['undo', false], ['do', false], ['do', false],
    ]);
  });

  test('refuse to overwrite a row that is not as the change left it, and change nothing', async () => {
    const [first, second] = [aPerson({ name: 'Aino' }), aPerson({ name: 'Bertta' })];
    const { client, db } = await aPortfolio();
    await client.record.apply({ operations: operationsOf(first, second) });
    db.sqlite.prepare("UPDATE person SET phone = '123' WHERE id = ?").run(first.id);
    await expect(client.history.undo()).rejects.toMatchObject({ code: 'CHANGED_SINCE', data: { table: 'person', id: first.id } });
    expect(db.rows.has('person', second.id)).toBe(true);
    expect((await client.history.list({})).every((set) => set.kind === 'do' && !set.undone)).toBe(true);
  });
});

describe('a change set', () => {
  test('says who and when, with what changed in each row', async () => {
    const person = aPerson({ name: 'Aino' });
    const { client, db, clock } = await aPortfolio(person);
    const before = clock.now();
    const { changeSetId } = await client.record.apply({ operations: [update('person', person.id, { name: 'Aino Maria' })] });
    const [set] = await client.history.list({ limit: 1 });
    expect(set).toMatchObject({ id: changeSetId, who: db.who, kind: 'do' });
    expect(Date.parse(set!.at)).toBeGreaterThan(before);
    expect(Date.parse(set!.at)).toBeLessThan(clock.now());
    const change = db.prepare('SELECT * FROM change WHERE change_set_id = ?').get(changeSetId) as { before: string; after: string };
    expect([change.before, change.after].map((row) => JSON.parse(row) as unknown)).toEqual([{ name: 'Aino' }, { name: 'Aino Maria' }]);
    const [net] = netsOf(db.prepare, changeSetId);
    expect(net?.before).toMatchObject({ id: person.id, name: 'Aino', type: 'staff' });
    expect(net?.after).toMatchObject({ id: person.id, name: 'Aino Maria', type: 'staff' });
  });

  test('is written whole or not at all', async () => {
    const { client, db } = await aPortfolio();
    const before = [contents(db), (await client.history.list({})).length];
    const operations = [...operationsOf(aPerson()), update('person', '01a2021f-46d9-7000-8000-0180e71cc04e', { name: 'Nobody' })];
    await expect(client.record.apply({ operations })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect([contents(db), (await client.history.list({})).length]).toEqual(before);
  });
});
