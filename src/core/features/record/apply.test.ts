import { isDefinedError, safe } from '@orpc/server';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aMembership, anActivity, anAgreement, anOrganisation, aPerson, aPlace, aProject, aTheme, add, operationsOf, remove, update,
} from '../../../../tests/builders/records.ts';
import type { InputIssue } from '../../../shared/contract/errors.ts';
import type { Operation } from '../../../shared/contract/record.ts';

type Portfolio = Awaited<ReturnType<typeof aPortfolio>>;

/** The issues with which the operations are refused; the field as a form knows it. */
async function issuesOf({ client }: Portfolio, ...operations: Operation[]): Promise<InputIssue[]> {
  const [error] = await safe(client.record.apply({ operations }));
  if (!error || !isDefinedError(error) || error.code !== 'INVALID') throw error ?? new Error('It was taken.');
  return error.data.issues;
}

/** Field (without `operations.N.values.`) and rule of each. */
async function broken(portfolio: Portfolio, ...operations: Operation[]): Promise<string[]> {
  const issues = await issuesOf(portfolio, ...operations);
  return issues.map(({ field, rule }) => `${field.split('.').at(-1)}: ${rule}`);
}

const raw = (table: Operation['table'], values: Record<string, unknown>, id: string = uuidv7()): Operation => ({
  op: 'add', table, id, values,
});

describe('a value', () => {
  test.each<[what: string, table: Operation['table'], values: Record<string, unknown>, said: string[]]>([
    ['an unknown field', 'person', { name: 'A', shoeSize: 44 }, ['shoeSize: unknownField']],
    ['a missing name', 'person', {}, ['name: required']],
    ['an empty name', 'person', { name: '  ' }, ['name: required']],
    ['a name that is null', 'person', { name: null }, ['name: required']],
    ['a name that is no text', 'person', { name: 7 }, ['name: invalid']],
    ['a name of two lines', 'person', { name: 'A\nB' }, ['name: controlCharacter']],
    ['a control character', 'person', { name: 'A\u0000B' }, ['name: controlCharacter']],
    ['half of a pair of surrogates', 'person', { name: 'A\uD800' }, ['name: controlCharacter']],
    ['a line that is too long', 'person', { name: 'x'.repeat(501) }, ['name: tooLong']],
    ['another choice', 'person', { name: 'A', type: 'robot' }, ['type: choice']],
    ['no choice where one is needed', 'standing', { engagementId: uuidv7(), state: null }, ['state: required']],
    ['an e-mail address without @', 'person', { name: 'A', email: 'aino' }, ['email: email']],
    ['what is no identifier', 'person', { name: 'A', organisationId: 'kuopio' }, ['organisationId: identifier']],
    ['a country that is none', 'place', { nameFi: 'A', country: 'Suomi' }, ['country: country']],
    ['a latitude beyond the pole', 'place', { nameFi: 'A', latitude: 91 }, ['latitude: number']],
    ['a latitude in words', 'place', { nameFi: 'A', latitude: 'north' }, ['latitude: number']],
    ['an address of a script', 'link', { url: 'javascript:alert(1)', personId: uuidv7() }, ['url: url']],
    ['an address of a file', 'link', { url: 'file:///etc/passwd', personId: uuidv7() }, ['url: url']],
    ['half a cent', 'project', { totalBudgetCents: 0.5 }, ['totalBudgetCents: number']],
    ['a funding rate over 100 %', 'project', { fundingRate: 10_001 }, ['fundingRate: number']],
    ['a currency in words', 'project', { currency: 'euro' }, ['currency: currency']],
    ['a truth in words', 'event', { recurring: 'yes' }, ['recurring: choice']],
    ['a day that no month has', 'activity', { nameFi: 'A', start: '31.2.2025' }, ['start: date']],
    ['a month that no year has', 'activity', { nameFi: 'A', end: '2025-13' }, ['end: date']],
    ['several at once', 'person', { name: '', email: 'x', type: 1 }, ['name: required', 'type: choice', 'email: email']],
  ])('is refused by its field: %s', async (_what, table, values, said) => {
    expect(await broken(await aPortfolio(), raw(table, values))).toEqual(said);
  });

  test('is named by the place of its step, with what was typed, shortened', async () => {
    const portfolio = await aPortfolio();
    const typed = `31.2.2025 ${'x'.repeat(200)}`;
    expect(await issuesOf(portfolio, raw('person', { name: 'A' }), raw('activity', { nameFi: 'A', start: typed }))).toEqual([
      { field: 'operations.1.values.start', rule: 'date', value: `${typed.slice(0, 79)}…` },
    ]);
    expect(await issuesOf(portfolio, raw('person', { name: 'x'.repeat(501) }))).toEqual([
      { field: 'operations.0.values.name', rule: 'tooLong', max: 500, value: `${'x'.repeat(79)}…` },
    ]);
  });

  test.each([
    '<script>alert(1)</script>', '#panic()', '=cmd()', 'Ystävyys 🤝 kaupunki', 'שלום', 'a"b\'c;--', '../../etc/passwd',
    '\u202Eabc', '%s {{x}} ${y}',
  ])('is kept as it is where it is only unusual: %s', async (name) => {
    const membership = aMembership({ name });
    const { client } = await aPortfolio(membership);
    expect((await client.record.find({ id: membership.id, language: 'fi' })).name).toBe(name);
  });

  test('may be a note of 100,000 characters with line breaks', async () => {
    const membership = aMembership();
    const { client } = await aPortfolio(membership);
    const text = 'Rivi\n'.repeat(20_000).trim();
    const note = add('note', { text, engagementId: membership.id });
    await client.record.apply({ operations: [note] });
    expect((await client.record.find({ id: note.id, language: 'fi' })).row['text']).toBe(text);
  });

  test('is brought to its stored form', async () => {
    const activity = anActivity({ nameFi: '  Vierailu\u0308 ', start: '1.6.2022', end: '6/2022', outcomeFi: '' });
    const place = aPlace({ country: ' fi ' });
    const { client } = await aPortfolio(activity, place);
    expect((await client.record.find({ id: activity.id, language: 'fi' })).row).toEqual({
      id: activity.id, nameFi: 'Vierailu\u0308'.normalize('NFC'), nameSv: null, nameEn: null, type: 'other', start: '2022-06-01',
      end: '2022-06', placeId: null, outcomeFi: null, outcomeSv: null, outcomeEn: null,
    });
    expect((await client.record.find({ id: place.id, language: 'fi' })).row['country']).toBe('FI');
  });

  test('that is emptied is null, also where it is a choice, a date or a number', async () => {
    const place = aPlace({ country: 'PL', latitude: 50.7 });
    const { client } = await aPortfolio(place);
    await client.record.apply({ operations: [{ op: 'update', table: 'place', id: place.id, values: { country: '', latitude: '' } }] });
    expect((await client.record.find({ id: place.id, language: 'fi' })).row).toMatchObject({ country: null, latitude: null });
  });

  test('of an identifier or a table that is none is refused before anything is read', async () => {
    const { client } = await aPortfolio();
    const [error] = await safe(client.record.apply({ operations: [{ op: 'add', table: 'person', id: 'x', values: {} }] }));
    expect(error).toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'operations.0.id', rule: 'identifier', value: 'x' }] } });
    const [other] = await safe(client.record.apply({ operations: [{ op: 'add', table: 'setting' as 'person', id: uuidv7(), values: {} }] }));
    expect(other).toMatchObject({ code: 'INVALID', data: { issues: [{ field: 'operations.0.table', rule: 'choice' }] } });
  });
});

describe('a record', () => {
  test.each(['engagement', 'organisation', 'theme', 'activity', 'place'] as const)('of %s has a name in some language', async (table) => {
    const portfolio = await aPortfolio();
    const needed = { engagement: { kind: 'event' }, organisation: {}, theme: {}, activity: {}, place: {} }[table];
    expect(await broken(portfolio, raw(table, needed))).toEqual(['nameFi: required']);
    const operation = raw(table, { ...needed, nameSv: 'Namn' });
    await portfolio.client.record.apply({ operations: [operation] });
    expect(await broken(portfolio, { op: 'update', table, id: operation.id, values: { nameSv: '' } })).toEqual(['nameFi: required']);
  });

  test('with the id of another is refused', async () => {
    const person = aPerson();
    expect(await issuesOf(await aPortfolio(person), ...person.operations)).toEqual([
      { field: 'operations.0.id', rule: 'identifier', value: person.id },
    ]);
  });

  test('may have the name of another', async () => {
    const { db } = await aPortfolio(aMembership({ name: 'ICLEI' }), aMembership({ name: 'ICLEI' }));
    expect(db.prepare('SELECT count(*) FROM engagement').pluck().get()).toBe(2);
  });

  test('that is not there is not updated or removed', async () => {
    const { client } = await aPortfolio();
    const id = uuidv7();
    await expect(client.record.apply({ operations: [update('person', id, { name: 'A' })] })).rejects.toMatchObject({
      code: 'NOT_FOUND', data: { id }, defined: true,
    });
    await expect(client.record.apply({ operations: [remove('person', id)] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.record.dependents({ table: 'person', id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.record.find({ id, language: 'fi' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('dates', () => {
  test.each(['period', 'standing', 'assignment', 'activity'] as const)('of %s: no end before its start', async (table) => {
    const [membership, person] = [aMembership(), aPerson()];
    const portfolio = await aPortfolio(membership, person);
    const needed = {
      period: { engagementId: membership.id },
      standing: { engagementId: membership.id, state: 'quiet' },
      assignment: { engagementId: membership.id, personId: person.id, role: 'contact' },
      activity: { nameFi: 'A' },
    }[table];
    expect(await issuesOf(portfolio, raw(table, { ...needed, start: '2022', end: '31.12.2021' }))).toEqual([
      { field: 'operations.0.values.end', rule: 'endBeforeStart', value: '2021-12-31' },
    ]);
    const inOrder = raw(table, { ...needed, start: '2022-06', end: '2022' });
    await portfolio.client.record.apply({ operations: [inOrder] });
    expect(await broken(portfolio, { op: 'update', table, id: inOrder.id, values: { start: '2023' } })).toEqual(['end: endBeforeStart']);
  });

  test.each<[phase: { start?: string; end?: string }, said: string[]]>([
    [{ start: '2019', end: '2024' }, []],
    [{ start: '2019-03', end: '2023-12-31' }, []],
    [{}, []],
    [{ start: '2018' }, ['start: outsideTerm']],
    [{ end: '2025' }, ['end: outsideTerm']],
    [{ start: '2018-12-31', end: '2025-01-01' }, ['start: outsideTerm', 'end: outsideTerm']],
    [{ start: '2026' }, ['start: outsideTerm']],
  ])('of a phase lie inside its term 2019–2024: %o', async (phase, said) => {
    const agreement = anAgreement();
    const term = add('period', { engagementId: agreement.id, start: '2019', end: '2024' });
    const portfolio = await aPortfolio(agreement, term);
    const operation = add('period', { engagementId: agreement.id, type: 'phase', termId: term.id, ...phase });
    const taken = said.length === 0
      ? (await portfolio.client.record.apply({ operations: [operation] })).label.rows
      : await broken(portfolio, operation);
    expect(taken).toEqual(said.length === 0 ? 1 : said);
  });

  test('of a term may be moved though a phase then sticks out, which the check shows', async () => {
    const agreement = anAgreement();
    const term = add('period', { engagementId: agreement.id, start: '2019', end: '2024' });
    const phase = add('period', { engagementId: agreement.id, type: 'phase', termId: term.id, start: '2019', end: '2024' });
    const { client } = await aPortfolio(agreement, term, phase);
    await client.record.apply({ operations: [update('period', term.id, { end: '2022' })] });
    const { label } = await client.record.apply({ operations: [update('period', phase.id, { labelFi: 'VII vaihe' })] });
    expect(label.fields).toEqual(['labelFi']);
  });
});

describe('references', () => {
  test('point at records that are there', async () => {
    const portfolio = await aPortfolio();
    expect(await broken(portfolio, add('person', { name: 'A', organisationId: uuidv7() }))).toEqual(['organisationId: missingRecord']);
    expect(await broken(portfolio, add('party', { engagementId: uuidv7(), organisationId: uuidv7() })))
      .toEqual(['engagementId: missingRecord', 'organisationId: missingRecord']);
  });

  test('may point at what comes later in the same change', async () => {
    const organisation = anOrganisation();
    const { db } = await aPortfolio(aPerson({ organisationId: organisation.id }), organisation);
    expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  test('of a membership go to a membership', async () => {
    const project = aProject();
    const portfolio = await aPortfolio(project);
    expect(await broken(portfolio, ...aMembership({ via: project.id }).operations)).toEqual(['viaId: missingRecord']);
  });

  test('between periods stay inside one engagement', async () => {
    const [one, other] = [anAgreement(), anAgreement()];
    const period = add('period', { engagementId: one.id, start: '2019' });
    const portfolio = await aPortfolio(one, other, period);
    expect(await broken(portfolio, add('period', { engagementId: other.id, previousId: period.id, termId: period.id })))
      .toEqual(['previousId: missingRecord', 'termId: missingRecord']);
    const next = add('period', { engagementId: one.id, previousId: period.id });
    await portfolio.client.record.apply({ operations: [next] });
    expect(await broken(portfolio, update('period', period.id, { engagementId: other.id }))).toEqual(['engagementId: missingRecord']);
  });

  test('never lead back to where they start', async () => {
    const [a, b, c] = [aMembership(), aMembership(), aMembership()];
    const [unit, parent] = [anOrganisation(), anOrganisation()];
    const [theme, child] = [aTheme(), aTheme()];
    const first = add('period', { engagementId: a.id });
    const second = add('period', { engagementId: a.id, previousId: first.id });
    const portfolio = await aPortfolio(a, b, c, unit, parent, theme, child, first, second);
    await portfolio.client.record.apply({
      operations: [
        update('membership', b.id, { viaId: a.id }), update('membership', c.id, { viaId: b.id }),
        update('organisation', unit.id, { parentId: parent.id }), update('theme', child.id, { parentId: theme.id }),
      ],
    });
    expect(await broken(portfolio, update('membership', a.id, { viaId: c.id }))).toEqual(['viaId: loop']);
    expect(await broken(portfolio, update('membership', a.id, { viaId: a.id }))).toEqual(['viaId: loop']);
    expect(await broken(portfolio, update('organisation', parent.id, { parentId: unit.id }))).toEqual(['parentId: loop']);
    expect(await broken(portfolio, update('theme', theme.id, { parentId: child.id }))).toEqual(['parentId: loop']);
    expect(await broken(portfolio, update('period', first.id, { previousId: second.id }))).toEqual(['previousId: loop']);
    const added = add('period', { engagementId: a.id });
    expect(await broken(portfolio, { ...added, values: { ...added.values, termId: added.id } })).toEqual(['termId: loop']);
  });

  test('of which one is to be filled: exactly one', async () => {
    const [membership, person, theme] = [aMembership(), aPerson(), aTheme()];
    const portfolio = await aPortfolio(membership, person, theme);
    expect(await broken(portfolio, add('note', { text: 'A' }))).toEqual(['engagementId: oneTarget']);
    expect(await broken(portfolio, add('note', { text: 'A', engagementId: membership.id, personId: person.id })))
      .toEqual(['engagementId: oneTarget']);
    expect(await broken(portfolio, add('link', { url: 'https://a.fi' }))).toEqual(['engagementId: oneTarget']);
    expect(await broken(portfolio, add('themeLink', { themeId: theme.id }))).toEqual(['engagementId: oneTarget']);
    expect(await broken(portfolio, add('assignment', { engagementId: membership.id, role: 'contact' }))).toEqual(['personId: oneTarget']);
  });
});

describe('an engagement', () => {
  test('gets the details of its kind in the same change', async () => {
    const project = aProject({ name: 'BEA-APP' });
    const { db, client } = await aPortfolio();
    const { label } = await client.record.apply({ operations: project.operations });
    expect(db.rows.get('project', project.id)).toEqual({
      id: project.id, acronym: null, programme: null, role: null, currency: 'EUR', totalBudgetCents: null, ownShareCents: null,
      fundingRate: null,
    });
    expect(label).toEqual({ action: 'engagement.add', subject: 'BEA-APP', fields: [], rows: 1 });
    await client.history.undo();
    expect(db.rows.has('project', project.id)).toBe(false);
  });

  test('gets the details that come with it', async () => {
    const twin = anAgreement({ type: 'twin_town' });
    const { db } = await aPortfolio(twin);
    expect(db.rows.get('agreement', twin.id)?.type).toBe('twin_town');
  });

  test('keeps its kind, and its details are those of its kind', async () => {
    const project = aProject();
    const portfolio = await aPortfolio(project);
    expect(await broken(portfolio, update('engagement', project.id, { kind: 'event' }))).toEqual(['kind: kindFixed']);
    expect(await broken(portfolio, add('event', { recurring: true }, project.id))).toEqual(['id: kindFixed']);
    expect(await broken(portfolio, remove('project', project.id))).toEqual(['table: kindFixed']);
    await portfolio.client.record.apply({ operations: [update('engagement', project.id, { kind: 'project', nameFi: 'Nimi' })] });
  });
});

describe('the own organisation', () => {
  test('is one: marking another moves the mark', async () => {
    const other = anOrganisation({ nameFi: 'Keski-Suomen liitto' });
    const { client, db } = await aPortfolio(other);
    await client.record.apply({ operations: [update('organisation', other.id, { own: true })] });
    expect(db.prepare('SELECT id FROM organisation WHERE own = 1').pluck().all()).toEqual([other.id]);
    await client.history.undo();
    expect((await client.portfolio.status())?.organisation).toBe('Kuopio');
  });

  test('is never removed or unmarked', async () => {
    const portfolio = await aPortfolio();
    const own = portfolio.db.prepare('SELECT id FROM organisation WHERE own = 1').pluck().get() as string;
    expect(await broken(portfolio, update('organisation', own, { own: false }))).toEqual(['own: ownOrganisation']);
    expect(await broken(portfolio, remove('organisation', own, true))).toEqual(['own: ownOrganisation']);
  });
});

describe('a change', () => {
  test('that changes nothing makes no change set', async () => {
    const person = aPerson({ name: 'Aino' });
    const { client } = await aPortfolio(person);
    const before = await client.history.list({});
    const applied = await client.record.apply({ operations: [update('person', person.id, { name: ' Aino ' })] });
    expect(applied).toEqual({ changeSetId: before[0]?.id, label: { action: 'person.update', subject: 'Aino', fields: [], rows: 0 } });
    expect(await client.history.list({})).toEqual(before);
  });

  test.each([
    ['a field of a record', (ids: Ids) => [update('engagement', ids.membership, { nameFi: 'Uusi' })], 'engagement.update', 'Uusi', ['nameFi']],
    ['what hangs on an engagement', (ids: Ids) => [add('note', { text: 'A', engagementId: ids.membership })], 'note.add', 'ERRIN', []],
    ['what hangs on a period', (ids: Ids) => [add('decision', { periodId: ids.period, text: 'A' })], 'decision.add', 'ERRIN', []],
    ['a detail', (ids: Ids) => [update('membership', ids.membership, { viaId: ids.other })], 'membership.update', 'ERRIN', ['viaId']],
    ['what is removed', (ids: Ids) => [remove('engagement', ids.membership, true)], 'engagement.remove', 'ERRIN', []],
    ['a person', (ids: Ids) => [update('person', ids.person, { phone: '1', unit: 'A' })], 'person.update', 'Aino', ['phone', 'unit']],
  ] as const)('is called after %s', async (_what, operations, action, subject, fields) => {
    const [membership, other, person] = [aMembership({ name: 'ERRIN' }), aMembership(), aPerson({ name: 'Aino' })];
    const period = add('period', { engagementId: membership.id });
    const { client } = await aPortfolio(membership, other, person, period);
    const ids = { membership: membership.id, other: other.id, person: person.id, period: period.id };
    const { label } = await client.record.apply({ operations: [...operations(ids)] });
    expect(label).toMatchObject({ action, subject, fields });
  });

  test('of 10,000 rows is quick', async () => {
    const { client } = await aPortfolio();
    const operations = operationsOf(...Array.from({ length: 10_000 }, (_, number) => aPerson({ name: `Henkilö ${number}` })));
    const start = performance.now();
    await client.record.apply({ operations });
    // Twice what is promised: the machine of the tests does other things too.
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

interface Ids {
  membership: string;
  other: string;
  person: string;
  period: string;
}
