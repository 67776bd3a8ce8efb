import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anActivity, aPlace, aTheme, add } from '../../../../tests/builders/records.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

test('activities are listed the newest first, those of one time by name, those without a date last', async () => {
  const { client } = await aPortfolio(
    anActivity({ nameFi: 'Milloin lie' }), anActivity({ nameFi: 'Öinen kokous', start: '2023-05' }),
    anActivity({ nameFi: 'Aamukokous', start: '2023-05' }), anActivity({ nameFi: 'Pääkaupunkivuosi', start: '2024', end: '2024' }),
  );
  expect((await client.activity.list(view)).map((row) => row.name)).toEqual([
    'Pääkaupunkivuosi', 'Aamukokous', 'Öinen kokous', 'Milloin lie',
  ]);
});

test('the record of an activity has outcome, themes, notes and links', async () => {
  const place = aPlace({ nameFi: 'Jönköping', country: 'SE' });
  const theme = aTheme({ nameFi: 'Kulttuuri' });
  const network = aMembership({ name: 'ERRIN' });
  const activity = anActivity({
    nameFi: 'Ystävyyskaupunkikonferenssi', type: 'conference', start: '2023-05', placeId: place.id,
    outcomeEn: 'A joint declaration', engagements: [network.id],
  });
  const { client } = await aPortfolio(
    place, theme, network, activity,
    add('themeLink', { themeId: theme.id, activityId: activity.id }),
    add('note', { activityId: activity.id, text: 'Muistiinpano' }),
    add('link', { activityId: activity.id, url: 'https://example.org/' }),
  );
  expect(await client.activity.get({ ...view, id: activity.id })).toMatchObject({
    name: 'Ystävyyskaupunkikonferenssi', place: 'Jönköping, Ruotsi', placeId: place.id,
    outcome: 'A joint declaration', outcomes: { fi: null, sv: null, en: 'A joint declaration' },
    engagements: [{ name: 'ERRIN', mark: 'membership' }],
    themes: [{ name: 'Kulttuuri', type: 'theme' }],
    notes: [{ text: 'Muistiinpano' }],
    links: [{ url: 'https://example.org/' }],
  });
});

test('a theme counts each engagement once, whether it or one of its phases carries the theme', async () => {
  const [health, unused] = [aTheme({ nameFi: 'Terveys', quoteFi: 'Hyvinvoiva Kuopio', source: 'Strategia' }), aTheme({ nameFi: 'Älykäs' })];
  const [both, phaseOnly] = [aMembership(), aMembership()];
  const phases = [both, phaseOnly].map((each) => add('period', { engagementId: each.id, type: 'phase', start: '2019' }));
  const activity = anActivity();
  const { client } = await aPortfolio(
    health, unused, both, phaseOnly, ...phases, activity,
    add('themeLink', { themeId: health.id, engagementId: both.id }),
    ...phases.map((phase) => add('themeLink', { themeId: health.id, periodId: phase.id })),
    add('themeLink', { themeId: health.id, activityId: activity.id }),
  );
  expect(await client.theme.list(view)).toMatchObject([
    { name: 'Terveys', quote: 'Hyvinvoiva Kuopio', source: 'Strategia', engagements: 2 }, { name: 'Älykäs', quote: null, engagements: 0 },
  ]);
});

test('an activity that is gone is not found', async () => {
  const { client } = await aPortfolio();
  await expect(client.activity.get({ ...view, id: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
