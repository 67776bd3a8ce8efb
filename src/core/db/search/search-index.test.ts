import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { isDefinedError, safe } from '@orpc/server';
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCore, aPortfolio, resources } from '../../../../tests/builders/core.ts';
import {
  aMembership, anActivity, anOrganisation, aPerson, aPlace, aTheme, add, type Built, operationsOf, remove, update,
} from '../../../../tests/builders/records.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import type { OpenDb } from '../open-db.ts';
import { columnOf, tableSql } from '../tables.ts';
import { ensureSearch, rebuildSearch, searchVersion } from './search-index.ts';
import { sources, textsOf, whatIsRead } from './search-sources.ts';

/** Everything that the index holds, whatever its rows are numbered. */
function contents({ sqlite }: OpenDb): string[] {
  sqlite.exec("INSERT INTO search_words (search_words) VALUES ('integrity-check')");
  sqlite.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_tokens USING fts5vocab(main, search_words, instance)');
  const of = 'JOIN search_record r ON r.rowid =';
  return [
    sqlite.prepare('SELECT record_table, id, shown, names, texts FROM search_record ORDER BY record_table, id'),
    sqlite.prepare(`SELECT r.record_table, r.id, n.name, n.shown, n.record_table FROM search_name n LEFT ${of} n.record
      ORDER BY r.record_table, r.id, n.name`),
    sqlite.prepare(`SELECT r.record_table, r.id, t.term, t.col FROM search_tokens t LEFT ${of} t.doc
      ORDER BY r.record_table, r.id, t.term, t.col`),
  ].flatMap((statement) => statement.raw().all().map((row) => JSON.stringify(row)));
}

/** A core beside a copy of a file that an earlier Netfolio made. */
function aCoreWith(name: string) {
  const core = aCore();
  const file = core.file(name);
  copyFileSync(path.join(resources, 'tests/fixtures/versions', name), file);
  return { client: core.client, file, db: () => core.context.portfolio() };
}

function expectInStep(db: OpenDb): void {
  const kept = contents(db);
  rebuildSearch(db);
  expect(kept).toEqual(contents(db));
}

/** A text that no other has. */
const text = (at: number) => `Teksti ${at} Jönköping–Győr 🎉`;

type Pick = (table: TableName) => string | undefined;

/** One row of each kind that carries texts, hung on what is there. */
function addedPart(pick: Pick, what: number, at: number): Operation[] {
  const [engagementId, personId, organisationId, activityId] = [pick('engagement'), pick('person'), pick('organisation'), pick('activity')];
  const owner = [{ engagementId }, { personId }, { organisationId }, { activityId }][at % 4]!;
  const owned = Object.values(owner)[0] !== undefined;
  const hang = (operation: Operation, on: unknown): Operation[] => (on === undefined ? [] : [operation]);
  switch (what % 11) {
    case 0: return owned ? [add('note', { text: text(at), ...owner })] : [];
    case 1: return owned ? [add('link', { url: `https://example.org/${at}`, title: text(at), ...owner })] : [];
    case 2: return hang(add('period', { engagementId: engagementId!, labelSv: text(at), start: '2020' }), engagementId);
    case 3: return hang(add('standing', { engagementId: engagementId!, state: 'quiet', reason: text(at) }), engagementId);
    case 4: return hang(add('ledgerEntry', { engagementId: engagementId!, year: 2026, kind: 'fee', note: text(at) }), engagementId);
    case 5: return hang(add('review', { engagementId: engagementId!, benefit: text(at) }), engagementId);
    case 6: return hang(add('yearNote', { engagementId: engagementId!, year: 2000 + (at % 90), textEn: text(at) }), engagementId);
    case 7: return hang(add('decision', { periodId: pick('period')!, settles: 'continues', text: text(at) }), pick('period'));
    case 8: return hang(add('decision', { ledgerEntryId: pick('ledgerEntry')!, text: text(at) }), pick('ledgerEntry'));
    case 9: return hang(add('party', { engagementId: engagementId!, organisationId: organisationId!, note: text(at) }), engagementId);
    default: return hang(add('deadline', { engagementId: engagementId!, type: 'other', date: '2027', title: text(at) }), engagementId);
  }
}

const records: ((at: number, placeId: string | null) => Built)[] = [
  (at) => aMembership({ name: text(at), since: '2005' }),
  (at) => aPerson({ name: text(at), titleFi: 'päällikkö' }),
  (at, placeId) => anOrganisation({ nameFi: text(at), otherNames: 'Toinen\nKolmas', placeId }),
  (at, placeId) => anActivity({ nameEn: text(at), placeId }),
  (at) => aTheme({ nameSv: text(at), quoteFi: 'lainaus' }),
  (at) => aPlace({ nameFi: text(at) }),
];

/** A change by numbers: what is added, changed, moved to another record or removed. */
function change(db: OpenDb, what: number, at: number): Operation[] {
  const pick: Pick = (table) => {
    const ids = db.prepare(`SELECT id FROM ${tableSql[table].name} ORDER BY id`).pluck().all() as string[];
    return ids[at % Math.max(ids.length, 1)];
  };
  const changed = <T extends TableName>(table: T, values: Parameters<typeof update<T>>[2]) => {
    const id = pick(table);
    return id === undefined ? [] : [update(table, id, values)];
  };
  const engagementId = pick('engagement');
  const removed = (['engagement', 'person', 'activity', 'theme', 'place', 'period', 'note', 'ledgerEntry'] as const)[at % 8]!;
  switch (what % 8) {
    case 0: case 1: return operationsOf(records[at % records.length]!(at, pick('place') ?? null));
    case 2: case 3: return addedPart(pick, what + at, at);
    case 4: return changed('engagement', { nameFi: text(at), nameEn: at % 2 ? text(at + 1) : null, purposeSv: text(at) });
    case 5: return changed('place', { nameEn: text(at) });
    case 6: return at % 2 || !engagementId ? changed('note', { text: text(at) }) : changed('period', { engagementId, previousId: null });
    default: return pick(removed) ? [remove(removed, pick(removed)!, true)] : [];
  }
}

test('after any series of changes, undo and redo, the index is what would be made anew', async () => {
  const step = record({ do: constantFrom('change', 'change', 'change', 'undo', 'redo'), what: nat(100), at: nat(60), more: nat(60) });
  await assert(asyncProperty(array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
    const place = aPlace();
    const { client, db } = await aPortfolio(
      place, aMembership({ name: 'ERRIN', since: '2005' }), aPerson(), anOrganisation({ placeId: place.id }), anActivity({ placeId: place.id }),
    );
    for (const each of steps) {
      if (each.do !== 'change') {
        const [error] = await safe(each.do === 'undo' ? client.history.undo() : client.history.redo());
        if (error && !isDefinedError(error)) throw error;
        continue;
      }
      const operations = [...change(db, each.what, each.at), ...change(db, each.what + 1, each.more)];
      if (operations.length === 0) continue;
      const [error] = await safe(client.record.apply({ operations }));
      if (error && !isDefinedError(error)) throw error;
    }
    expectInStep(db);
  }), { numRuns: 40 });
});

describe('the index', () => {
  test('holds the texts of every part, and follows a part to another record', async () => {
    const [from, to] = [aMembership({ name: 'Ensimmäinen', since: '2005' }), aMembership({ name: 'Toinen', since: '2005' })];
    const { client, db } = await aPortfolio(from, to);
    const period = add('period', { engagementId: from.id, type: 'phase', labelFi: 'Siirtyvä vaihe', start: '2010' });
    await client.record.apply({ operations: [period, add('decision', { periodId: period.id, settles: 'continues', text: 'Päätöksen sanat' })] });
    const found = async () => (await client.search.find({ asOf: '2026-11-22', language: 'fi', text: 'päätöksen' })).map((hit) => hit.name);
    expect(await found()).toEqual(['Ensimmäinen']);
    await client.record.apply({ operations: [update('period', period.id, { engagementId: to.id })] });
    expect(await found()).toEqual(['Toinen']);
    expectInStep(db);
  });

  test('is made again when it is of another form, and is not made when it is not', async () => {
    const { db } = await aPortfolio(aMembership({ name: 'ERRIN' }));
    const before = contents(db);
    db.sqlite.exec("DELETE FROM search_name; UPDATE setting SET value = '0' WHERE key = 'searchVersion'");
    ensureSearch(db.sqlite);
    expect(contents(db)).toEqual(before);
    db.sqlite.exec('DELETE FROM search_name');
    ensureSearch(db.sqlite);
    expect(contents(db)).not.toEqual(before);
  });

  test('of a file that was written with other rules is made by ours when it is opened', async () => {
    const { client, db, path: file, close } = await aPortfolio(aMembership({ name: 'L’Aquila' }), aMembership({ name: 'ΔΗΜΟΣΙΟ' }));
    const before = contents(db);
    db.sqlite.exec("UPDATE search_record SET names = replace(names, ' l aquila', ' laquila'); UPDATE setting SET value = '1' WHERE key = 'searchVersion'");
    close();
    const again = aCore();
    await again.client.portfolio.open({ path: file });
    expect(contents(again.context.portfolio())).toEqual(before);
    expect(client).not.toBe(again.client);
  });

  test('has a form of its own for each field that is read and each rule of folding', () => {
    expect(searchVersion()).toMatch(/^[0-9a-f]{16}$/);
    for (const { in: table, names = [], texts = [] } of sources) {
      for (const field of [...names, ...texts]) expect(whatIsRead, `${table}.${field}`).toContain(`\\"${columnOf(field)}\\"`);
    }
  });

  test('is made again when one of its tables is gone', async () => {
    const { db } = await aPortfolio(aMembership({ name: 'ERRIN' }));
    const before = contents(db);
    db.sqlite.exec('DROP TABLE search_words');
    ensureSearch(db.sqlite);
    expect(contents(db)).toEqual(before);
  });

  test('that is damaged keeps nobody from the records, and is made again', async () => {
    const person = aPerson({ name: 'Aho' });
    const { client, db } = await aPortfolio(person, aMembership({ name: 'ERRIN' }));
    const find = async (typed: string) => (await client.search.find({ asOf: '2026-11-22', language: 'fi', text: typed })).map((hit) => hit.name);
    db.sqlite.unsafeMode(true);
    const damage = () => db.sqlite.exec("UPDATE search_words_data SET block = x'0001' WHERE id > 10");
    damage();
    expect(await find('qerrin errin')).toEqual([]);
    expect(await find('errin')).toEqual(['ERRIN']);
    damage();
    await client.record.apply({ operations: [update('person', person.id, { name: 'Koski' })] });
    expect(await find('koski')).toEqual(['Koski']);
    expectInStep(db);
  });

  test('is made for a file of the first version when it is opened', async () => {
    const { client, db, file } = aCoreWith('version-1.netfolio');
    await client.portfolio.open({ path: file });
    const opened = db();
    expect((opened.prepare('SELECT count(*) AS count FROM search_record').get() as { count: number }).count).toBeGreaterThan(0);
    expectInStep(opened);
  });

  test('is left as it was by a change that is refused', async () => {
    const person = aPerson({ name: 'Aho' });
    const { client, db } = await aPortfolio(person);
    const [error] = await safe(client.record.apply({ operations: [update('person', person.id, { name: 'Koski' }), remove('person', 'no')] }));
    expect(error).not.toBeNull();
    expectInStep(db);
  });

  test('goes along in a copy, and leaves the file whole', async () => {
    const { client, db, file } = await aPortfolio(aMembership({ name: 'ERRIN' }));
    expect(db.sqlite.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const copy = await client.portfolio.saveCopy({ path: file('Copy') });
    await client.portfolio.open({ path: copy.path });
    expect(await client.search.find({ asOf: '2026-11-22', language: 'fi', text: 'errin' })).toHaveLength(1);
  });

  test('reads the texts of some records without a scan of any table', async () => {
    const { db } = await aPortfolio();
    const prepared: string[] = [];
    for (const of of ['engagement', 'organisation', 'person', 'activity', 'theme'] as const) {
      textsOf((sql) => {
        prepared.push(sql);
        return db.prepare(sql);
      }, of, ['x']);
    }
    expect(prepared.length).toBeGreaterThan(sources.length);
    const plans = prepared.flatMap((sql) => db.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('[]') as { detail: string }[]);
    expect(plans.filter(({ detail }) => detail.startsWith('SCAN') && !detail.includes('json_each'))).toEqual([]);
  });
});
