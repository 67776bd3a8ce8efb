import { safe } from '@orpc/server';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anActivity, anEntry, aPlace, add, update } from '../../../../tests/builders/records.ts';
import { broken, issuesOf, raw } from '../../../../tests/builders/refusals.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import { languages } from '../../../shared/domain/language.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { textsIn } from '../../../shared/i18n/texts.ts';

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
      end: '2022-06', placeId: null, outcomeFi: null, outcomeSv: null, outcomeEn: null, costCents: null, currency: null, rate: null,
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

describe('codes of countries and currencies', () => {
  test.each([
    ['country', 'EL', 'GR'], ['country', 'uk', 'GB'], ['country', 'QZ', undefined], ['country', 'Ruotsi', 'SE'], ['country', 'FIN', undefined],
  ])('%s “%s” is refused', async (field, value, hint) => {
    const { client } = await aPortfolio();
    const [error] = await safe(client.record.apply({ operations: [{ op: 'add', table: 'place', id: uuidv7(), values: { nameFi: 'X', [field]: value } }] }));
    const issue = { field: `operations.0.values.${field}`, rule: field, value, ...(hint && { hint }) };
    expect(error).toMatchObject({ code: 'INVALID', data: { issues: [issue] } });
    for (const language of languages) expect(formatError(textsIn(language), error)).toContain(hint ?? value);
  });

  test('of a file from before stay, and what stands beside them can be changed and undone', async () => {
    const place = aPlace({ country: 'PL' });
    const membership = aMembership();
    const entry = anEntry({ engagementId: membership.id, year: 2026, currency: 'SEK', actualCents: 100 });
    const portfolio = await aPortfolio(place, membership, entry);
    portfolio.db.sqlite.exec("UPDATE place SET country = 'UK'; UPDATE ledger_entry SET currency = 'ERU'");
    const { client, path } = portfolio;
    await client.portfolio.close();
    await client.portfolio.open({ path });
    await client.record.apply({ operations: [update('place', place.id, { nameFi: 'Lontoo' }), update('ledgerEntry', entry.id, { actualCents: 200 })] });
    await client.history.undo({});
    expect((await client.record.find({ id: place.id, language: 'fi' })).row).toMatchObject({ country: 'UK', nameFi: 'Opole' });
    expect(await client.money.list({ asOf: '2026-11-22', language: 'fi' })).toMatchObject([{ currency: 'ERU', actualCents: 100 }]);
    expect((await client.organisation.list({ asOf: '2026-11-22', language: 'fi' })).length).toBeGreaterThan(0);
  });
});
