import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { aCore, aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anActivity, aPerson, aProject, add, operationsOf, remove, update } from '../../../../tests/builders/records.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { textsIn } from '../../../shared/i18n/texts.ts';
import { cleanFile } from './erasures.ts';
import { areChangesSealed } from '../../db/checksums.ts';
import { runToEnd } from '../../work.ts';
import { applyErasures, erasuresIn, notedErasures } from './service.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
const name = 'Pälvi Öhrström';
const earlier = 'Pälvi Särkkä';
const email = 'palvi.ohrstrom@kuopio.fi';
const phone = '+358 44 718 2029';

/** Where a text stands in any file of a folder, in any of its forms. */
function filesWith(folder: string, texts: readonly string[]): string[] {
  const forms = texts.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase(), fold(text), text.normalize('NFD'), JSON.stringify(text).slice(1, -1)]);
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).flatMap((each) => {
    const bytes = readFileSync(path.join(each.parentPath, each.name));
    return [...new Set(forms)].filter((form) => bytes.includes(form)).map((form) => `${each.name}: ${form}`);
  });
}
const all = [name, earlier, email, phone, 'Öhrström'];

/** A person with everything that can hang on one, and named where one can be named. */
async function aKnownPerson() {
  const person = aPerson({ name: earlier, email, phone, titleFi: 'Kehittämispäällikkö', unit: 'Konserni' });
  const membership = aMembership({ name: 'ERRIN', since: '2005', responsible: person.id });
  const activity = anActivity({ nameFi: 'Vierailu', people: [person.id], engagements: [membership.id] });
  const built = await aPortfolio();
  const { client } = built;
  const apply = (...operations: Parameters<typeof operationsOf>) => client.record.apply({ operations: operationsOf(...operations) });
  await apply(person, membership, activity);
  await apply(update('person', person.id, { name }));
  const note = add('note', { personId: person.id, text: 'Pitää golfista, soita illalla' });
  await apply(note, add('link', { personId: person.id, url: 'https://example.org/golf' }));
  await apply(remove('note', note.id));
  const about = add('note', { engagementId: membership.id, text: `Sovittu: ${name.toUpperCase()} hoitaa (p. 0447182029), ks. ${email}.` });
  await apply(about, add('link', { engagementId: membership.id, url: `mailto:${email}` }));
  await apply(add('review', { engagementId: membership.id, date: '2024', personId: person.id, purpose: `${name}n arvio` }));
  writeFileSync(built.file('golf.txt'), 'Tasoitus 54');
  await client.document.add({ personId: person.id, path: built.file('golf.txt') });
  return { ...built, apply, person, membership, activity, about, note };
}

describe('a person who is erased', () => {
  test('stands nowhere in the file, its journal or beside it', async () => {
    const { client, person, folder, db, path: file } = await aKnownPerson();
    expect(filesWith(folder, all).length).toBeGreaterThan(0);
    const erased = await client.person.erase({ id: person.id });
    expect(erased).toMatchObject({ name: 'Henkilö 1', documents: 1, backups: 0 });
    expect(erased.places).toBeGreaterThan(4);
    expect(filesWith(folder, [...all, 'golf', 'Tasoitus', 'Kehittämispäällikkö'])).toEqual(['golf.txt: Tasoitus']);
    expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  test('leaves a row that tells nobody, and the counts as they were', async () => {
    const { client, person, membership, activity, about, db } = await aKnownPerson();
    const counts = await client.portfolio.counts();
    await client.person.erase({ id: person.id });
    expect(db.rows.get('person', person.id)).toEqual({
      id: person.id, name: 'Henkilö 1', type: 'staff', titleFi: null, titleSv: null, titleEn: null, unit: null, email: null,
      phone: null, language: null, organisationId: null,
    });
    expect(await client.portfolio.counts()).toEqual(counts);
    const record = await client.person.get({ ...view, id: person.id });
    expect(record).toMatchObject({ notes: [], links: [], documents: [], holdings: [{ engagement: { id: membership.id } }] });
    expect((await client.engagement.get({ ...view, id: membership.id })).responsible).toBe('Henkilö 1');
    expect((await client.activity.get({ ...view, id: activity.id })).people.map((each) => each.name)).toEqual(['Henkilö 1']);
    expect(db.rows.get('note', about.id)?.text).toBe('Sovittu: Henkilö 1 hoitaa (p. Henkilö 1), ks. Henkilö 1.');
    expect(db.rows.pointing('link', 'engagementId', membership.id).map((each) => each.url)).toEqual(['mailto:henkilo-1']);
    expect(db.prepare('SELECT count(*) FROM document_content').pluck().get()).toBe(0);
  });

  test('is not found by search, and is by the new name', async () => {
    const { client, person } = await aKnownPerson();
    expect((await client.search.find({ ...view, text: 'ohrst' })).length).toBeGreaterThan(0);
    await client.person.erase({ id: person.id });
    expect(await client.search.find({ ...view, text: 'ohrst' })).toEqual([]);
    expect(await client.search.find({ ...view, text: 'golf' })).toEqual([]);
    expect((await client.search.find({ ...view, text: 'Henkilö 1' })).map((each) => each.id)).toContain(person.id);
  });

  test('does not come back by undo and redo, nor by a restart', async () => {
    const { client, person, folder, path: file, db, close } = await aKnownPerson();
    const before = (await client.history.list({})).length;
    await client.person.erase({ id: person.id });
    const sets = await client.history.list({});
    expect(sets).toHaveLength(before + 1);
    expect(sets[0]).toMatchObject({ kind: 'erase', label: { action: 'erase', subject: 'Henkilö 1' } });
    expect(await client.history.obstacle({ id: sets[0]?.id ?? '' })).toEqual({ code: 'NOT_UNDOABLE', data: { turn: 'undo', reason: 'erasure' } });
    expect((await safe(client.history.undo({ id: sets[0]?.id ?? '' })))[0]).toMatchObject({ code: 'NOT_UNDOABLE' });
    expect(await client.history.get({ id: sets[0]?.id ?? '', language: 'fi' })).toMatchObject({ rows: [], total: 0 });
    let undone = 0;
    while ((await client.history.next()).undo) {
      await client.history.undo();
      undone += 1;
      expect(db.rows.get('person', person.id)?.name ?? 'Henkilö 1').toBe('Henkilö 1');
    }
    expect(undone).toBe(before - 1);
    expect(filesWith(folder, all)).toEqual([]);
    while ((await client.history.next()).redo) await client.history.redo();
    expect(db.rows.get('person', person.id)).toMatchObject({ name: 'Henkilö 1', email: null });
    expect(filesWith(folder, all)).toEqual([]);
    close();
    const again = aCore(folder);
    await again.client.portfolio.open({ path: file });
    expect((await again.client.person.get({ ...view, id: person.id })).name).toBe('Henkilö 1');
    expect(filesWith(folder, all)).toEqual([]);
  });

  test('may be gone from the records already', async () => {
    const { client, person, apply, folder, db } = await aKnownPerson();
    await apply(remove('person', person.id, true));
    await client.person.erase({ id: person.id });
    expect(filesWith(folder, all)).toEqual([]);
    await client.history.undo();
    expect(db.rows.get('person', person.id)).toMatchObject({ name: 'Henkilö 1', phone: null });
    expect(db.rows.pointing('assignment', 'personId', person.id)).toHaveLength(1);
  });

  test('may be erased again: what was written since goes too, and nothing else is told', async () => {
    const { client, person, apply, db, folder } = await aKnownPerson();
    await client.person.erase({ id: person.id });
    const sets = (await client.history.list({})).length;
    expect(await client.person.erase({ id: person.id })).toMatchObject({ name: 'Henkilö 1', rows: 0, changes: 0, places: 0 });
    expect(await client.history.list({})).toHaveLength(sets);
    await apply(update('person', person.id, { name, email }));
    await client.person.erase({ id: person.id });
    expect(db.rows.get('person', person.id)).toMatchObject({ name: 'Henkilö 1', email: null });
    expect(filesWith(folder, all)).toEqual([]);
  });

  test('has a number of their own, in the language of the file', async () => {
    const [first, second] = [aPerson({ name: 'Aino Virtanen' }), aPerson({ name: 'Bo Ek' })];
    const { client, file } = aCore();
    await client.portfolio.create({ path: file('A'), organisation: 'Vasa', language: 'sv' });
    await client.record.apply({ operations: operationsOf(first, second) });
    expect((await client.person.erase({ id: second.id })).name).toBe('Person 1');
    expect((await client.person.erase({ id: first.id })).name).toBe('Person 2');
  });

  test('does not take a namesake along', async () => {
    const [one, namesake] = [aPerson({ name: 'Aino Virtanen', email: 'a@x.fi' }), aPerson({ name: 'Aino Virtanen', email: 'b@x.fi' })];
    const { client, db } = await aPortfolio();
    const { changeSetId } = await client.record.apply({ operations: operationsOf(namesake) });
    await client.record.apply({ operations: operationsOf(one) });
    await client.person.erase({ id: one.id });
    expect(db.rows.get('person', namesake.id)).toMatchObject({ name: 'Aino Virtanen', email: 'b@x.fi' });
    expect((await client.history.list({})).find((each) => each.id === changeSetId)?.label.subject).toBe('Aino Virtanen');
  });

  test('leaves in doubt what rests on a damaged change of a row, and that alone', async () => {
    const { client, person, apply, db } = await aKnownPerson();
    const project = aProject({ project: { acronym: 'ABCD', programme: 'Interreg' } });
    await apply(project);
    await apply(update('project', project.id, { programme: `Interreg, ${name}` }), update('engagement', project.id, { purposeFi: `Vastaa ${name}.` }));
    await apply(update('project', project.id, { role: 'partner' }));
    db.sqlite.exec("UPDATE change SET after = replace(after, 'ABCD', 'ABCE') WHERE table_name = 'project'");
    await client.person.erase({ id: person.id });
    // The erasure's own changes tell nothing of the rows.
    const changes = db.prepare('SELECT table_name AS "table", rowid FROM change WHERE row_id = ? AND after IS NOT NULL ORDER BY rowid').all(project.id) as { table: string; rowid: number }[];
    expect(changes.map(({ table, rowid }) => [table, areChangesSealed(db.prepare, 'rowid = @rowid', { rowid })])).toEqual([
      ['engagement', true], ['project', false], ['project', false], ['engagement', true], ['project', false],
    ]);
  });

  test('with a name of one letter leaves other texts alone', async () => {
    const [person, membership] = [aPerson({ name: 'A', phone: '1' }), aMembership({ name: 'A 1' })];
    const { client } = await aPortfolio(person, membership);
    expect(await client.person.erase({ id: person.id })).toMatchObject({ places: 0 });
    expect((await client.engagement.get({ ...view, id: membership.id })).name).toBe('A 1');
  });

  test('who never was one is not found', async () => {
    const membership = aMembership();
    const { client } = await aPortfolio(membership);
    expect((await safe(client.person.erase({ id: membership.id })))[0]).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a disk that refuses', () => {
  test('while rows are erased: everything is as it was', async () => {
    const [person, membership] = [aPerson({ name: 'Bo Ek' }), aMembership()];
    const note = add('note', { engagementId: membership.id, text: 'Bo Ek '.repeat(50_000) });
    const { client, db } = await aPortfolio(person, membership, note);
    const sets = await client.history.list({});
    // The new name is longer.
    db.sqlite.pragma(`max_page_count = ${db.sqlite.pragma('page_count', { simple: true }) as number}`);
    const [error] = await safe(client.person.erase({ id: person.id }));
    expect(error).toMatchObject({ code: 'NOT_SAVED', data: { reason: 'diskFull' } });
    expect(db.rows.get('person', person.id)?.name).toBe('Bo Ek');
    expect(await client.history.list({})).toEqual(sets);
    expect(erasuresIn(db)).toEqual([]);
    db.sqlite.pragma('max_page_count = 1000000');
    expect(await client.person.erase({ id: person.id })).toMatchObject({ name: 'Henkilö 1' });
  });

  test('while the erasure is noted for backups: it says so, and is noted when it is run again', async () => {
    const { client, person, db, data, folder } = await aKnownPerson();
    const place = path.join(data, 'backups', db.id);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, '');
    const [error] = await safe(client.person.erase({ id: person.id }));
    expect(error).toMatchObject({ code: 'ERASURE_UNFINISHED' });
    expect(formatError(textsIn('en'), error)).toMatch(/^The person’s data was erased .* again\.$/);
    // What could be done is done.
    expect(filesWith(folder, all)).toEqual([]);
    rmSync(place);
    await client.person.erase({ id: person.id });
    expect(notedErasures(data, db.id)).toEqual([{ personId: person.id, at: expect.any(String) }]);
  });

  test('while the file is cleaned: it says so', async () => {
    const { db } = await aPortfolio();
    db.sqlite.exec('BEGIN');
    expect(() => cleanFile(db)).toThrowError(expect.objectContaining({ code: 'ERASURE_UNFINISHED' }));
    db.sqlite.exec('COMMIT');
    cleanFile(db);
  });
});

describe('a backup that knows the person', () => {
  test('is counted, and erased again with the same name', async () => {
    const { client, person, db, data, folder, file } = await aKnownPerson();
    const backup = db.backups.make(db.sqlite);
    expect(await client.person.erase({ id: person.id })).toMatchObject({ backups: 1 });
    const noted = notedErasures(data, db.id);
    expect(noted).toEqual(erasuresIn(db));
    expect(JSON.stringify(noted)).not.toMatch(/Öhr|Henk/);
    writeFileSync(file('old.netfolio'), readFileSync(backup));
    const old = aCore(path.join(folder, 'elsewhere'));
    await old.client.portfolio.open({ path: file('old.netfolio') });
    const oldDb = old.context.portfolio();
    expect(oldDb.rows.get('person', person.id)?.name).toBe(name);
    expect(runToEnd(applyErasures(oldDb, noted))).toBe(1);
    expect(runToEnd(applyErasures(oldDb, noted))).toBe(0);
    expect(oldDb.rows.get('person', person.id)?.name).toBe('Henkilö 1');
    old.close();
    expect(filesWith(folder, all).filter((each) => each.startsWith('old'))).toEqual([]);
  });
});
