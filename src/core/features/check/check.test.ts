import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anAgreement, anEntry, anEvent, aPerson, aPlace, aProject, aTheme, add, type Built } from '../../../../tests/builders/records.ts';
import type { CheckResult } from '../../../shared/contract/check.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
type Kind = CheckResult['gaps'][number]['kind'];

/** A person, and an engagement of a name in every language that the person answers for. */
const person = aPerson({ name: 'Aho' });
const complete = (make: (options: Parameters<typeof aMembership>[0]) => Built, options: { since?: string | null; until?: string | null } = {}) =>
  make({ names: { fi: 'Nimi', sv: 'Namn', en: 'Name' }, responsible: person.id, ...options });

/** The gaps of kinds other than missing names, which the own organisation of every new portfolio has. */
async function gapsOf(...records: Parameters<typeof aPortfolio>) {
  const { client } = await aPortfolio(person, ...records);
  const { gaps } = await client.portfolio.check(view);
  return gaps.filter((gap) => gap.kind !== 'missingTranslation').map(({ kind, detail }): [Kind, string | null] => [kind, detail]);
}

describe('the check of the records', () => {
  test('says nothing about what is complete', async () => {
    expect(await gapsOf(complete(aMembership, { since: '2005' }))).toEqual([]);
  });

  test('names what nobody answers for, unless it has ended', async () => {
    expect(await gapsOf(aMembership({ since: '2005' }))).toEqual([['noResponsible', null]]);
    expect(await gapsOf(aProject({ since: '2017', until: '2020' }))).toEqual([]);
  });

  test('names what has no period, and what has one with an unknown start', async () => {
    expect(await gapsOf(complete(aMembership))).toEqual([['noPeriod', null]]);
    expect(await gapsOf(complete(aMembership, { since: null }))).toEqual([['unknownStart', '…–']]);
  });

  test('names what ended without a decision', async () => {
    expect(await gapsOf(complete(anAgreement, { since: '2013', until: '2018-06' }))).toEqual([['endedUndecided', '6/2018']]);
  });

  test('names overlaps and gaps of terms, and no gaps of editions', async () => {
    const agreement = complete(anAgreement, { since: '2013', until: '2018' });
    const more = [['2018-06', '2020'], ['2022', null]].map(([start, end]) =>
      add('period', { engagementId: agreement.id, start: start ?? null, end: end ?? null }));
    expect(await gapsOf(agreement, ...more)).toEqual([
      // What follows a gap is no successor.
      ['deadlineOverdue', 'Päätöskokous 30.6.2020'], ['periodGap', '1.1.2021–31.12.2021'], ['overlap', '1.6.2018–31.12.2018'],
    ]);
    const event = complete(anEvent);
    const editions = ['2023', '2025'].map((year) => add('period', { engagementId: event.id, type: 'edition', start: year, end: year }));
    expect(await gapsOf(event, ...editions)).toEqual([]);
  });

  test('names codes that are none, kept from before they were known', async () => {
    const [network, town] = [complete(aMembership, { since: '2005' }), aPlace({ nameFi: 'Lontoo', country: 'GB' })];
    const { client, db } = await aPortfolio(person, network, town, anEntry({ engagementId: network.id, year: 2020, currency: 'EUR', actualCents: 100 }));
    db.sqlite.exec("UPDATE place SET country = 'UK'; UPDATE ledger_entry SET currency = 'ERU', rate = 1");
    const { gaps } = await client.portfolio.check(view);
    expect(gaps.filter(({ kind }) => kind === 'unknownCode').map(({ name, detail, mend }) => [name, detail, mend.table, mend.field])).toEqual([
      ['Nimi', '2020, ERU', 'ledgerEntry', 'currency'], ['Lontoo', 'UK', 'place', 'country'],
    ]);
  });

  test('takes a name that shows nothing for one that is missing', async () => {
    const theme = aTheme({ nameFi: 'Terveys', nameSv: 'Hälsa', nameEn: 'Health' });
    const { client, db } = await aPortfolio(theme);
    db.sqlite.exec('UPDATE theme SET name_fi = char(8203)');
    const { gaps } = await client.portfolio.check(view);
    expect(gaps.find(({ id }) => id === theme.id)).toMatchObject({ name: 'Hälsa', detail: 'suomi' });
  });

  test('names a phase that lies in none of the terms', async () => {
    const membership = complete(aMembership, { since: '2005', until: '2030' });
    const phase = (start: string, end: string | null) =>
      add('period', { engagementId: membership.id, type: 'phase', labelFi: 'VII vaihe', start, end });
    expect(await gapsOf(membership, phase('2005', '2029'))).toEqual([]);
    expect(await gapsOf(membership, phase('2004', '2029'))).toEqual([['phaseOutsideTerm', 'VII vaihe, 2004–2029']]);
    expect(await gapsOf(membership, phase('2019', null))).toEqual([['phaseOutsideTerm', 'VII vaihe, 2019–']]);
  });

  test('names records whose name is missing in a language, and the languages', async () => {
    const { client } = await aPortfolio(aTheme({ nameFi: 'Terveys', nameSv: 'Hälsa' }));
    const { gaps } = await client.portfolio.check(view);
    expect(gaps).toMatchObject([
      { kind: 'missingTranslation', table: 'organisation', name: 'Kuopio', detail: 'ruotsi, englanti' },
      { kind: 'missingTranslation', table: 'theme', name: 'Terveys', detail: 'englanti' },
    ]);
  });
});

describe('the check of the file', () => {
  test('finds a whole file whole', async () => {
    const { client } = await aPortfolio(complete(aMembership), person);
    expect(await client.portfolio.check(view)).toMatchObject({ integrity: true, integrityProblems: [], foreignKeyProblems: [] });
  });

  test('finds a row that points at nothing', async () => {
    const { client, db } = await aPortfolio(aMembership());
    db.sqlite.pragma('foreign_keys = OFF');
    db.sqlite.prepare('UPDATE engagement SET place_id = ?').run('gone');
    expect(await client.portfolio.check(view)).toMatchObject({
      integrity: true, foreignKeyProblems: [{ table: 'engagement', parent: 'place' }],
    });
  });

  test('finds an index that does not hold what its table holds', async () => {
    const { client, db } = await aPortfolio(aMembership({ since: '2005' }));
    db.sqlite.unsafeMode(true);
    db.sqlite.pragma('writable_schema = ON');
    db.sqlite.prepare("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'note_person') WHERE name = 'period_engagement'").run();
    db.sqlite.pragma('writable_schema = RESET');
    const result = await client.portfolio.check(view);
    expect(result.integrity).toBe(false);
    expect(result.integrityProblems.length).toBeGreaterThan(0);
  });
});

test('the gaps of one engagement are those that all the gaps have of it', async () => {
  const membership = complete(aMembership, { since: null });
  const ended = anAgreement({ name: 'Opole', since: '2013', until: '2018' });
  const { client } = await aPortfolio(
    person, membership, ended,
    add('ledgerEntry', { engagementId: membership.id, year: 2026, budgetCents: 100, currency: 'SEK' }),
    add('deadline', { engagementId: ended.id, type: 'other', title: 'Kokous', date: '2026-01-01' }),
  );
  const { gaps } = await client.portfolio.check(view);
  for (const { id } of [membership, ended]) {
    const own = await client.portfolio.gaps({ ...view, engagementId: id });
    expect(own.length).toBeGreaterThan(1);
    expect(own).toEqual(gaps.filter((gap) => gap.id === id));
  }
});
