import { expect, test } from 'vitest';
import { formatDistance } from './format-distance.ts';
import { textsIn } from './texts.ts';

test.each([
  ['2018', '8\u00a0v sitten', 'för 8 år sedan', '8 years ago'],
  ['2025', 'viime vuonna', 'i fjol', 'last year'],
  ['2026', 'tänä vuonna', 'i år', 'this year'],
  ['2027', 'ensi vuonna', 'nästa år', 'next year'],
  ['2029', '3\u00a0v kuluttua', 'om 3 år', 'in 3 years'],
  ['2025-01', '1\u00a0v 10\u00a0kk sitten', 'för 1 år 10 månader sedan', '1 year 10 months ago'],
  ['2026-10', 'viime kuussa', 'förra månaden', 'last month'],
  ['2026-11', 'tässä kuussa', 'denna månad', 'this month'],
  ['2027-05', '6\u00a0kk kuluttua', 'om 6 månader', 'in 6 months'],
  ['2018-12-31', '7\u00a0v 10\u00a0kk sitten', 'för 7 år 10 månader sedan', '7 years 10 months ago'],
  ['2026-11-21', 'eilen', 'i går', 'yesterday'],
  ['2026-11-22', 'tänään', 'i dag', 'today'],
  ['2026-11-23', 'huomenna', 'i morgon', 'tomorrow'],
  ['2026-12-30', '1\u00a0kk 8\u00a0pv kuluttua', 'om 1 månad 8 dagar', 'in 1 month 8 days'],
  ['2026-12-22', '1\u00a0kk kuluttua', 'om 1 månad', 'in 1 month'],
])('%s on 22 November 2026 is %s', (date, ...expected) => {
  expect((['fi', 'sv', 'en'] as const).map((language) => formatDistance(textsIn(language), date, '2026-11-22'))).toEqual(expected);
});
