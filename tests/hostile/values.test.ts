import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { WrongValue } from '../../src/shared/contract/check.ts';
import type { TableName } from '../../src/shared/contract/tables.ts';
import { columnOf, tableSql } from '../../src/core/db/tables.ts';
import { aCore, aFolder, resources } from '../builders/core.ts';
import { aClock, usualDay } from '../builders/clock.ts';
import { createCore } from '../../src/core/app.ts';
import { aPerson, operationsOf, update } from '../builders/records.ts';
import { copyFileSync } from 'node:fs';
import { netfolio } from './support/received.ts';
import { tamper } from './support/tamper.ts';

/*
 * Values that no edit could have left, each in a row of its own table, in the sample portfolio.
 */

type Wrong = readonly [table: TableName, field: string, value: string | number];

const wrong: readonly Wrong[] = [
  ['period', 'tacitMonths', 0], ['period', 'tacitMonths', -12], ['period', 'start', 'long ago'], ['period', 'end', '2020-13'], ['period', 'type', 'era'],
  ['period', 'noticeOn', 'soon'], ['period', 'originalEnd', '99999'],
  ['engagement', 'kind', 'alliance'], ['agreement', 'type', 'treaty'], ['project', 'role', 'boss'], ['project', 'currency', 'XYZ'],
  ['project', 'totalBudgetCents', -1], ['project', 'fundingRate', 1_000_000], ['event', 'recurring', 7], ['service', 'type', 'none'],
  ['place', 'country', 'Finland'], ['place', 'latitude', 1e300],
  ['organisation', 'type', 'sect'], ['person', 'language', 'de'], ['person', 'type', 'king'], ['person', 'email', 'nobody'],
  ['party', 'role', 'guest'], ['party', 'end', 'never'], ['standing', 'state', 'lost'], ['standing', 'start', '0'],
  ['assignment', 'role', 'jester'], ['assignment', 'end', '2020-02-30'], ['theme', 'type', 'mood'],
  ['activity', 'type', 'party'], ['activity', 'start', 'May'], ['organisation', 'website', 'javascript:alert(1)'],
];

/** What a window and the command line read of a portfolio. */
async function readAll(client: ReturnType<typeof aCore>['client']): Promise<number> {
  const view = { asOf: usualDay, language: 'en' as const };
  const [engagements, people, organisations, activities, themes] = [
    await client.engagement.list(view), await client.person.list(view), await client.organisation.list(view),
    await client.activity.list(view), await client.theme.list(view),
  ];
  for (const { id } of engagements) await client.engagement.get({ ...view, id });
  for (const { id } of people.slice(0, 3)) await client.person.get({ ...view, id });
  for (const { id } of organisations.slice(0, 3)) await client.organisation.get({ ...view, id });
  for (const { id } of activities.slice(0, 3)) await client.activity.get({ ...view, id });
  await client.timeline.get(view);
  await client.portfolio.figures(view);
  await client.deadline.list({ ...view, from: '2026-01-01', to: '2027-12-31' });
  await client.period.between({ language: 'en', from: '2026-01-01', to: '2026-12-31' });
  await client.portfolio.gaps(view);
  await client.search.find({ ...view, text: 'Kuopio' });
  await client.history.list({ limit: 50, language: 'en' });
  return engagements.length + people.length + organisations.length + activities.length + themes.length;
}

/** The sample, once made, in a file of its own. */
async function aSample(): Promise<string> {
  const folder = aFolder();
  const core = createCore({ resources, data: path.join(folder, 'data'), clock: aClock() });
  await core.client.portfolio.openSample({ sample: 'kuopio', path: path.join(folder, 'K.netfolio'), language: 'en' });
  core.close();
  copyFileSync(path.join(folder, 'K.netfolio'), path.join(folder, 'received.netfolio'));
  return path.join(folder, 'received.netfolio');
}

/** Puts a value into some row of a table. @returns its id */
function put(file: string, [table, field, value]: Wrong): string {
  let id = '';
  tamper(file, (sqlite) => {
    sqlite.pragma('ignore_check_constraints = ON');
    id = sqlite.prepare(`SELECT id FROM "${tableSql[table].name}" ORDER BY id DESC LIMIT 1`).pluck().get() as string;
    sqlite.prepare(`UPDATE "${tableSql[table].name}" SET "${columnOf(field)}" = ? WHERE id = ?`).run(value, id);
  });
  return id;
}

test('a file with a bad value of every kind opens, and every list, record, report and search of it is there', async () => {
  const file = await aSample();
  const { client } = aCore();
  await client.portfolio.open({ path: file });
  const all = await readAll(client);
  await client.portfolio.close();
  for (const each of wrong) put(file, each);
  await client.portfolio.open({ path: file });
  expect(await readAll(client)).toBe(all);
  expect((await client.report.annual({ asOf: usualDay, language: 'en', year: 2026 })).issues).toBeDefined();
});

describe.each(wrong)('%s.%s = %j', (...each) => {
  const [table, field, value] = each;

  test('is told with its record, mended by one change, and that one undone', async () => {
    const file = await aSample();
    const id = put(file, each);
    const { client } = aCore();
    await client.portfolio.open({ path: file });
    const [told, ...others] = await client.portfolio.wrongValues({ language: 'en' });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ table, id, field, value: String(value) });
    expect(told?.of.name === '' && table !== 'place').toBe(false);
    if (told?.replaceWith == null) return;
    await client.record.apply({ operations: [update(table, id, { [field]: told.replaceWith.value })] });
    expect(await client.portfolio.wrongValues({ language: 'en' })).toEqual([]);
    // What was saved comes back, and not what another program made of it.
    await client.history.undo({});
    expect(await client.portfolio.wrongValues({ language: 'en' })).toEqual([]);
  });
});

/** What breaks a rule between rows, by a statement on the sample: the first that is told, and how many are. */
const broken: readonly (readonly [what: string, statement: string, told: object, count: number])[] = [
  ['an organisation above itself', 'UPDATE organisation SET parent_id = id WHERE own = 1', { table: 'organisation', field: 'parentId', rule: 'loop' }, 1],
  ['two themes above each other', `UPDATE theme SET parent_id = CASE id WHEN (SELECT min(id) FROM theme) THEN (SELECT max(id) FROM theme) ELSE (SELECT min(id) FROM theme) END
    WHERE id IN ((SELECT min(id) FROM theme), (SELECT max(id) FROM theme))`, { table: 'theme', field: 'parentId', rule: 'loop' }, 2],
  ['a membership by way of itself', 'UPDATE membership SET via_id = id WHERE id = (SELECT max(id) FROM membership)', { table: 'membership', field: 'viaId', rule: 'loop' }, 1],
  ['periods that all come after themselves', 'UPDATE period SET previous_id = id', { table: 'period', field: 'previousId', rule: 'loop' }, 37],
  ['a period that is its own term', 'UPDATE period SET term_id = id WHERE id = (SELECT max(id) FROM period)', { table: 'period', field: 'termId', rule: 'loop' }, 1],
  ['a period after one of another engagement', 'UPDATE period SET previous_id = (SELECT min(id) FROM period) WHERE id = (SELECT max(id) FROM period)', { table: 'period', field: 'previousId', rule: 'otherEngagement' }, 1],
  ['one who stands beside himself', 'UPDATE assignment SET principal_id = id WHERE id = (SELECT max(id) FROM assignment)', { table: 'assignment', field: 'principalId', rule: 'loop' }, 1],
  ['one who stands beside another of another engagement', 'UPDATE assignment SET principal_id = (SELECT min(id) FROM assignment) WHERE id = (SELECT max(id) FROM assignment)', { table: 'assignment', field: 'principalId', rule: 'otherEngagement' }, 1],
  ['an end before its start', "UPDATE activity SET start = '2030', end = '2010' WHERE id = (SELECT max(id) FROM activity)", { table: 'activity', field: 'end', rule: 'endBeforeStart' }, 1],
  ['a decision on two', 'UPDATE decision SET assignment_id = (SELECT min(id) FROM assignment) WHERE id = (SELECT max(id) FROM decision)', { table: 'decision', rule: 'oneTarget' }, 1],
  ['a seat of two holders', 'UPDATE assignment SET person_id = (SELECT min(id) FROM person), organisation_id = (SELECT min(id) FROM organisation) WHERE id = (SELECT max(id) FROM assignment)', { table: 'assignment', field: 'personId', rule: 'oneTarget' }, 1],
  ['no own organisation', 'UPDATE organisation SET own = 0', { table: 'organisation', field: 'own', rule: 'ownOrganisation' }, 1],
  ['several own organisations', 'UPDATE organisation SET own = 1', { table: 'organisation', field: 'own', rule: 'ownOrganisation' }, 33],
  ['an own organisation that is none and above itself', 'UPDATE organisation SET parent_id = id, own = 0 WHERE own = 1', { table: 'organisation', field: 'parentId', rule: 'loop' }, 2],
  ['an amount that is not counted exactly', 'UPDATE project SET total_budget_cents = 9007199254740991', { table: 'project', field: 'totalBudgetCents', rule: 'tooLarge' }, 2],
  ['a rule for a day that is none', "INSERT INTO deadline_rule (id, kind, type, anchor, offset, unit, month, day, active) VALUES ('019b76da-a801-7000-8000-000000000001', 'membership', 'report', 'year', 0, 'day', 2, 31, 1)", { table: 'deadlineRule', field: 'day', rule: 'number' }, 1],
];

describe.each(broken)('%s', (_what, statement, told, count) => {
  test('is told with its record, takes nothing along, and is mended', async () => {
    const file = await aSample();
    tamper(file, (sqlite) => {
      sqlite.pragma('ignore_check_constraints = ON');
      sqlite.exec(statement);
    });
    const { client, folder } = aCore();
    await client.portfolio.open({ path: file });
    expect(await readAll(client)).toBeGreaterThan(100);
    const found = await client.portfolio.wrongValues({ language: 'en' });
    expect([found.length, found[0]]).toMatchObject([count, told]);
    expect((await client.portfolio.check({ asOf: usualDay, language: 'en' })).wrongValues).toEqual(found);
    // One left for the next opening, which looks at all of it again: the file was not left in order.
    for (let left = found; left.length > 1; left = await client.portfolio.wrongValues({ language: 'en' })) await mend(client, left[0]!);
    await client.portfolio.close();
    await client.portfolio.open({ path: file });
    const [last] = await client.portfolio.wrongValues({ language: 'en' });
    if (last?.replaceWith == null) return;
    await mend(client, last);
    expect(await client.portfolio.wrongValues({ language: 'en' })).toEqual([]);
    const json = path.join(folder, 'K.json');
    await client.portfolio.exportJson({ path: json });
    await client.portfolio.importJson({ from: json, path: path.join(folder, 'again') });
  });
});

async function mend(client: ReturnType<typeof aCore>['client'], { table, id, field, replaceWith }: WrongValue): Promise<void> {
  await client.record.apply({ operations: [update(table, id, { [field]: replaceWith!.value })] });
}

test('a record of which two things are not in order is changed otherwise, and mended of one and the other', async () => {
  const file = await aSample();
  tamper(file, (sqlite) => sqlite.exec("UPDATE period SET previous_id = id, start = '2030', end = '2010' WHERE id = (SELECT max(id) FROM period)"));
  const { client } = aCore();
  await client.portfolio.open({ path: file });
  const found = await client.portfolio.wrongValues({ language: 'en' });
  expect(found.map(({ rule }) => rule)).toEqual(['loop', 'endBeforeStart']);
  const { id } = found[0]!;
  await client.record.apply({ operations: [update('period', id, { labelEn: 'Odd' })] });
  await client.history.undo({});
  for (const each of found) await mend(client, each);
  expect(await client.portfolio.wrongValues({ language: 'en' })).toEqual([]);
  await expect(client.record.apply({ operations: [update('period', id, { previousId: id })] })).rejects.toMatchObject({ code: 'INVALID' });
});

test('records without a name in any language have a word in its place, in lists, on pages, in the report and the search', async () => {
  const file = await aSample();
  tamper(file, (sqlite) => {
    for (const table of ['engagement', 'organisation', 'theme', 'activity', 'place']) sqlite.exec(`UPDATE ${table} SET name_fi = NULL, name_sv = ' ', name_en = ''`);
  });
  const { client } = aCore();
  await client.portfolio.open({ path: file });
  await readAll(client);
  const view = { asOf: usualDay, language: 'en' as const };
  const lists = [client.engagement.list(view), client.organisation.list(view), client.theme.list(view), client.activity.list(view), client.place.list(view)] as const;
  for (const list of await Promise.all(lists)) expect(new Set(list.map(({ name }) => name))).toEqual(new Set(['(no name)']));
  const [engagement] = await client.engagement.list(view);
  expect((await client.engagement.get({ ...view, id: engagement!.id })).name).toBe('(no name)');
  expect((await client.report.annual({ asOf: usualDay, language: 'en', year: 2026 })).issues).toBeDefined();
});

test('records of the same identifier are told', async () => {
  const file = await aSample();
  tamper(file, (sqlite) => sqlite.exec("INSERT INTO theme (id, name_en, type) SELECT id, 'Health', 'theme' FROM person LIMIT 1"));
  const { client } = aCore();
  await client.portfolio.open({ path: file });
  await readAll(client);
  expect(await client.portfolio.wrongValues({ language: 'en' })).toMatchObject([{ field: 'id', rule: 'idTaken', replaceWith: null }]);
});

test('the command line lists them, and what is beside one can still be changed', async () => {
  const file = await aSample();
  const id = put(file, ['period', 'tacitMonths', 0]);
  put(file, ['person', 'language', 'de']);
  tamper(file, (sqlite) => sqlite.exec('UPDATE theme SET parent_id = id WHERE id = (SELECT max(id) FROM theme)'));
  const data = path.join(aFolder(), 'data');
  const told = await netfolio(data, 'check', '--file', file);
  expect(told).toMatchObject({ status: 0, err: '' });
  expect(told.out).toMatch(/3 values are not in order\.\n.*“(0|de)”.*\n.*“(0|de)”.*\n.*leads back to the record itself/);
  expect(told.out).toContain(id);
  expect((await netfolio(data, 'list', 'people', '--file', file)).status).toBe(0);
});

test('what cannot be read of the history takes nothing else along, and is not undone', async () => {
  const file = await aSample();
  const { client } = aCore();
  await client.portfolio.open({ path: file });
  const person = (await client.person.list({ asOf: usualDay, language: 'en' }))[0]!;
  for (const unit of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) await client.record.apply({ operations: [update('person', person.id, { unit })] });
  const sets = await client.history.list({ limit: 8, language: 'en' });
  await client.portfolio.close();
  const [h, g, f, e, d, c, b, a] = sets.map(({ id }) => id);
  tamper(file, (sqlite) => {
    sqlite.prepare("UPDATE change SET after = '{' WHERE change_set_id = ?").run(d);
    sqlite.prepare("UPDATE change SET before = '{\"id\":{}}', table_name = 'sqlite_master' WHERE change_set_id = ?").run(c);
    sqlite.prepare("UPDATE change_set SET label = 'none', at = 'once', kind = 'other' WHERE id = ?").run(b);
    sqlite.prepare("UPDATE change_set SET label = '{\"action\":1}' WHERE id = ?").run(a);
    sqlite.prepare("UPDATE change SET after = '{\"name\":{},\"unit\":[1]}' WHERE change_set_id = ?").run(e);
    for (const [id, packed] of [[f, 'null'], [g, '{"texts":{"unit":1},"before":[]}'], [h, '{"after":{"name":{"a":1}}}']]) {
      sqlite.prepare('UPDATE change SET packed = ? WHERE change_set_id = ?').run(deflateRawSync(packed!), id);
    }
  });
  await client.portfolio.open({ path: file });
  expect(await client.history.list({ limit: 8, language: 'en' })).toHaveLength(8);
  for (const { id } of sets) expect(await client.history.get({ id, language: 'en' })).toMatchObject({ id });
  for (const id of [c, d]) await expect(client.history.undo({ id: id! })).rejects.toMatchObject({ code: 'NOT_UNDOABLE', data: { reason: 'unreadable' } });
  await readAll(client);
  expect((await client.person.get({ asOf: usualDay, language: 'en', id: person.id })).unit).toBe('H');
});

test.each([
  ['no identifier', '{"a":[]}'], ['of no change', 'ffffffff-ffff-7fff-bfff-ffffffffffff'], ['endless', 'x'.repeat(100_000)],
])('a beginning that is %s keeps nothing from being undone, and the first change stays', async (_what, beginning) => {
  const file = await aSample();
  tamper(file, (sqlite) => sqlite.prepare("UPDATE setting SET value = ? WHERE key = 'beginning'").run(beginning));
  const { client } = aCore();
  await client.portfolio.open({ path: file });
  await client.record.apply({ operations: operationsOf(aPerson()) });
  await client.history.undo({});
  await expect(client.history.undo({})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
});

test('a person is erased also where the history tells of a table that there is not', async () => {
  const file = await aSample();
  const { client } = aCore();
  tamper(file, (sqlite) => sqlite.exec("UPDATE change SET table_name = 'x' WHERE table_name = 'note' OR rowid = (SELECT max(rowid) FROM change)"));
  await client.portfolio.open({ path: file });
  const [person] = await client.person.list({ asOf: usualDay, language: 'en' });
  expect(await client.person.erase({ id: person!.id })).toBeDefined();
});

test('a document of which the history tells nothing that can be read does not hinder compacting', async () => {
  const file = await aSample();
  tamper(file, (sqlite) => sqlite.exec("UPDATE change SET table_name = 'document', after = '{' WHERE rowid = (SELECT max(rowid) FROM change)"));
  const { client } = aCore();
  await client.portfolio.open({ path: file });
  expect(await client.history.compactable({ before: usualDay })).toBeDefined();
});

test.each(['x', '+275760-09-13T00:00:00.000Z', ''])('a newest change whose moment is none (%s) hinders neither changes nor backups', async (moment) => {
  const file = await aSample();
  tamper(file, (sqlite) => sqlite.prepare('UPDATE change_set SET at = ?, clock = ?').run(moment, moment));
  const { client } = aCore();
  await client.portfolio.open({ path: file });
  await client.record.apply({ operations: operationsOf(aPerson()) });
  expect((await client.backup.make()).file).toContain(usualDay);
});

test.each([
  "INSERT INTO theme (id, name_fi, type) VALUES ('../../x', 'Teema', 'theme')",
  "INSERT INTO theme (id, name_fi, type) VALUES ('019b76da-a801-0000-8000-000000000001', 'Teema', 'theme')",
  "INSERT INTO theme (id, name_fi, type) VALUES ('019b76da-a801-7000-c000-000000000001', 'Teema', 'theme')",
  "UPDATE activity_engagement SET id = '[]' WHERE rowid = 1",
  "UPDATE change SET row_id = 'x' WHERE rowid = 1",
  "UPDATE change_set SET target_id = 'x'",
])('an identifier that Netfolio does not give is refused where a file is read from end to end: %s', async (statement) => {
  const file = await aSample();
  const { client, folder } = aCore();
  const own = path.join(folder, 'own.netfolio');
  copyFileSync(file, own);
  tamper(file, (sqlite) => sqlite.exec(statement));
  for (const ways of [{}, { readOnly: true }]) {
    await expect(client.portfolio.open({ path: file, ...ways })).rejects.toMatchObject({ code: 'ALTERED', data: { what: 'id' } });
  }
  await client.portfolio.open({ path: own });
  await expect(client.backup.restore({ file })).rejects.toMatchObject({ code: 'BACKUP_UNUSABLE', data: { reason: 'altered' } });
  expect(await client.portfolio.status()).toMatchObject({ path: own });
});
