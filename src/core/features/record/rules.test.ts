import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aMembership, anAgreement, anOrganisation, aPerson, aProject, aTheme, add, remove, update,
} from '../../../../tests/builders/records.ts';
import { broken, issuesOf, raw } from '../../../../tests/builders/refusals.ts';
import type { Operation } from '../../../shared/contract/record.ts';

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
      { field: 'operations.0.id', rule: 'idTaken', value: person.id },
    ]);
  });

  test('with the id of one of another kind is refused, also where that one is gone', async () => {
    const [person, membership] = [aPerson(), aMembership()];
    const portfolio = await aPortfolio(person, membership);
    const other = (id: string) => ({ ...raw('organisation', { nameFi: 'A' }), id });
    expect(await broken(portfolio, other(person.id))).toEqual(['id: idTaken']);
    expect(await broken(portfolio, other(membership.id.toUpperCase()))).toEqual(['id: idTaken']);
    await portfolio.client.record.apply({ operations: [remove('person', person.id)] });
    expect(await broken(portfolio, other(person.id))).toEqual(['id: idTaken']);
    const fresh = uuidv7();
    expect(await issuesOf(portfolio, other(fresh), { ...raw('theme', { nameFi: 'A' }), id: fresh })).toMatchObject([{ field: 'operations.1.id', rule: 'idTaken' }]);
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
      .toEqual(['previousId: otherEngagement', 'termId: otherEngagement']);
    const next = add('period', { engagementId: one.id, previousId: period.id });
    await portfolio.client.record.apply({ operations: [next] });
    expect(await broken(portfolio, update('period', period.id, { engagementId: other.id }))).toEqual(['engagementId: otherEngagement']);
  });

  describe('inside one engagement', () => {
    const [one, other, person] = [anAgreement(), anAgreement(), aPerson()];
    const period = add('period', { engagementId: one.id });
    const seat = add('assignment', { engagementId: one.id, personId: person.id, role: 'elected_representative' });
    const next = add('period', { engagementId: one.id, previousId: period.id });
    const phase = add('period', { engagementId: one.id, type: 'phase', termId: period.id });
    const deadline = add('deadline', { engagementId: one.id, type: 'report', periodId: period.id });
    const deputy = add('assignment', { engagementId: one.id, personId: person.id, role: 'elected_deputy', principalId: seat.id });
    const moved = (each: Operation): Operation => ({ op: 'update', table: each.table, id: each.id, values: { engagementId: other.id } });
    const cases = [
      { what: 'a period that comes after it', target: period, row: next, edited: update('period', next.id, { labelFi: 'A' }) },
      { what: 'a phase that lies in it', target: period, row: phase, edited: update('period', phase.id, { labelFi: 'A' }) },
      { what: 'a deadline that hangs on it', target: period, row: deadline, edited: update('deadline', deadline.id, { title: 'A' }) },
      { what: 'somebody who stands beside', target: seat, row: deputy, edited: update('assignment', deputy.id, { start: '2020' }) },
    ];

    test.each(cases)('what is referred to does not move away from $what', async ({ target, row, edited }) => {
      const portfolio = await aPortfolio(one, other, person, target, row);
      expect(await broken(portfolio, moved(target))).toEqual(['engagementId: otherEngagement']);
      // Whatever else becomes of what refers to it.
      expect(await broken(portfolio, moved(target), edited)).toEqual(['engagementId: otherEngagement']);
      expect(await broken(portfolio, edited, moved(target))).toEqual(['engagementId: otherEngagement']);
      await portfolio.client.record.apply({ operations: [moved(target), moved(row)] });
    });

    test.each(cases)('it does not come back by undo where it has got $what since', async ({ target, row }) => {
      const { client } = await aPortfolio(one, other, person, target);
      const { changeSetId } = await client.record.apply({ operations: [moved(target)] });
      await client.record.apply({ operations: [{ ...row, values: { ...row.values, engagementId: other.id } }] });
      await expect(client.history.undo({ id: changeSetId })).rejects.toMatchObject({ code: 'CHANGED_SINCE', data: { issue: { rule: 'otherEngagement' } } });
    });

    test.each(cases)('another program had it move away from $what, which is edited all the same, and mended', async ({ target, row, edited }) => {
      const { client, db } = await aPortfolio(one, other, person, target, row);
      db.prepare(`UPDATE ${target.table} SET engagement_id = ? WHERE id = ?`).run(other.id, target.id);
      const told = async () => (await client.portfolio.wrongValues({ language: 'en' })).map(({ id, rule }) => [id, rule]);
      expect(await told()).toEqual([[row.id, 'otherEngagement']]);
      await client.record.apply({ operations: [edited] });
      expect(await told()).toEqual([[row.id, 'otherEngagement']]);
      await client.record.apply({ operations: [moved(row)] });
      expect(await told()).toEqual([]);
    });
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
