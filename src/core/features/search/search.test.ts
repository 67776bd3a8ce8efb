import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import {
  aMembership, anActivity, anOrganisation, aPerson, aProject, aTheme, aTwinTown, update,
} from '../../../../tests/builders/records.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

describe('search', () => {
  test('finds records of every kind, the best first', async () => {
    const { client } = await aPortfolio(
      aMembership({ name: 'Verkosto Jönköpingissä' }), aTwinTown({ name: 'Jönköping' }), anOrganisation({ nameFi: 'Jönköpingin kunta' }),
      aPerson({ name: 'Joki', titleSv: 'ombud i Jönköping' }), anActivity({ nameFi: 'Suurjönköpingiläinen' }), aTheme({ nameFi: 'Vesi' }),
    );
    const hits = await client.search.find({ ...view, text: 'JONKOPING' });
    expect(hits.map(({ table, name, mark, matched }) => [table, name, mark, matched])).toEqual([
      ['engagement', 'Jönköping', 'twin', null],
      ['organisation', 'Jönköpingin kunta', null, null],
      ['engagement', 'Verkosto Jönköpingissä', 'membership', null],
      ['person', 'Joki', null, 'ombud i Jönköping'],
      ['activity', 'Suurjönköpingiläinen', null, null],
    ]);
  });

  test('finds a record by another name, an acronym or its name in another language, and says which', async () => {
    const town = aTwinTown({ name: 'Pihkova' });
    const { client } = await aPortfolio(
      town, update('engagement', town.id, { otherNames: 'Pskov\nПсков' }),
      aProject({ name: 'Biotalous', project: { acronym: 'BEA-APP' } }), aMembership({ names: { fi: 'Terveet kaupungit', en: 'Healthy Cities' } }),
    );
    const found = async (text: string) => (await client.search.find({ ...view, text })).map(({ name, matched }) => [name, matched]);
    expect(await found('pskov')).toEqual([['Pihkova', 'Pskov']]);
    expect(await found('псков')).toEqual([['Pihkova', 'Псков']]);
    expect(await found('bea app')).toEqual([['Biotalous', 'BEA-APP']]);
    expect(await found('healthy cit')).toEqual([['Terveet kaupungit', 'Healthy Cities']]);
    expect(await found('terveet')).toEqual([['Terveet kaupungit', null]]);
  });

  test('follows each change, undo included', async () => {
    const { client } = await aPortfolio();
    const find = async () => (await client.search.find({ ...view, text: 'errin' })).length;
    expect(await find()).toBe(0);
    await client.record.apply({ operations: aMembership({ name: 'ERRIN' }).operations });
    expect(await find()).toBe(1);
    await client.history.undo();
    expect(await find()).toBe(0);
  });

  test.each([
    '', '   ', '"', "'; DROP TABLE engagement; --", '%', '_', '*', '(', '[', '\\', 'AND OR NOT', 'NEAR(', '\u0000', '\ud800', '🎉', 'x'.repeat(100_000),
  ])('takes any text for a search: %j', async (text) => {
    const { client } = await aPortfolio(aMembership({ name: 'ERRIN' }));
    expect(await client.search.find({ ...view, text })).toEqual([]);
  });

  test('gives no more than are asked for, and those are the best', async () => {
    const many = Array.from({ length: 300 }, (_, index) => aMembership({ name: `Verkosto ${300 - index}` }));
    const { client } = await aPortfolio(...many, aMembership({ name: 'Kuopion verkosto' }), aMembership({ name: 'Verkosto' }));
    const hits = await client.search.find({ ...view, text: 'verkosto', limit: 4 });
    expect(hits.map((hit) => hit.name)).toEqual(['Verkosto', 'Verkosto 1', 'Verkosto 2', 'Verkosto 3']);
  });
});
