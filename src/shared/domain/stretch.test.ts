import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, endlessDay } from './partial-date.ts';
import { covers } from './period.ts';
import { type Standing, standingOn } from './standing.ts';
import { type Stretch, stretchesOf } from './stretch.ts';

const suspended = (start: string | null, end: string | null = null): Standing => ({ state: 'suspended', start, end });
const quiet = (start: string | null, end: string | null = null): Standing => ({ state: 'quiet', start, end });
const shown = (stretches: Stretch[]) => stretches.map(({ from, to, status }) => `${from ?? '…'}–${to ?? ''} ${status}`);

describe('the stretches of a period', () => {
  test.each<[string, Parameters<typeof stretchesOf>, string[]]>([
    ['without a standing', [{ start: '1990', end: null }, 'inForce', []], ['1990-01-01– inForce']],
    ['suspended since a day', [{ start: '1990', end: null }, 'inForce', [suspended('2026-11-26')]],
      ['1990-01-01–2026-11-25 inForce', '2026-11-26– suspended']],
    ['suspended for a time', [{ start: '1990', end: '2029' }, 'inForce', [suspended('2020-03', '2021')]],
      ['1990-01-01–2020-02-29 inForce', '2020-03-01–2021-12-31 suspended', '2022-01-01–2029-12-31 inForce']],
    ['suspended before it began', [{ start: '2022', end: null }, 'inForce', [suspended('2010', '2015')]], ['2022-01-01– inForce']],
    ['suspended after it ended', [{ start: '2013', end: '2018' }, 'ended', [suspended('2022')]], ['2013-01-01–2018-12-31 ended']],
    ['suspended into its beginning', [{ start: '2022', end: null }, 'inForce', [suspended('2010', '2023')]],
      ['2022-01-01–2023-12-31 suspended', '2024-01-01– inForce']],
    ['suspended since its first day', [{ start: '2022', end: '2029' }, 'inForce', [suspended('2022')]], ['2022-01-01–2029-12-31 suspended']],
    ['suspended to its last day', [{ start: '2022', end: '2029' }, 'inForce', [suspended('2026', '2029')]],
      ['2022-01-01–2025-12-31 inForce', '2026-01-01–2029-12-31 suspended']],
    ['suspended since nobody knows when', [{ start: '1990', end: null }, 'inForce', [suspended(null)]], ['1990-01-01– suspended']],
    ['suspended till a day', [{ start: null, end: null }, 'inForce', [suspended(null, '2022')]], ['…–2022-12-31 suspended', '2023-01-01– inForce']],
    ['of an unknown start, suspended since a day', [{ start: null, end: null }, 'inForce', [suspended('2022-03-03')]],
      ['…–2022-03-02 inForce', '2022-03-03– suspended']],
    ['quiet, and then suspended', [{ start: '1990', end: null }, 'inForce', [quiet('2010'), suspended('2022', '2023')]],
      ['1990-01-01–2009-12-31 inForce', '2010-01-01–2021-12-31 quiet', '2022-01-01–2023-12-31 suspended', '2024-01-01– quiet']],
    ['suspended twice without a day between', [{ start: '1990', end: null }, 'inForce', [suspended('2020', '2021'), suspended('2022')]],
      ['1990-01-01–2019-12-31 inForce', '2020-01-01– suspended']],
    ['that ends soon, suspended before', [{ start: '2022', end: '2026' }, 'endingSoon', [suspended('2023', '2024')]],
      ['2022-01-01–2022-12-31 inForce', '2023-01-01–2024-12-31 suspended', '2025-01-01–2026-12-31 endingSoon']],
    ['that ended without a decision, suspended before', [{ start: '2013', end: '2018' }, 'endedUndecided', [suspended('2015', '2016')]],
      ['2013-01-01–2014-12-31 ended', '2015-01-01–2016-12-31 suspended', '2017-01-01–2018-12-31 endedUndecided']],
    ['of an unknown start, suspended since the first day that can be written', [{ start: null, end: '2026' }, 'ended', [suspended('1000')]],
      ['…–2026-12-31 suspended']],
    ['without an end, suspended to the last day that can be written', [{ start: '1990', end: null }, 'inForce', [suspended('2022', '9999')]],
      ['1990-01-01–2021-12-31 inForce', '2022-01-01– suspended']],
    ['that is planned', [{ start: '2030', end: null }, 'planned', [suspended('2022')]], ['2030-01-01– planned']],
  ])('%s', (_name, given, expected) => {
    expect(shown(stretchesOf(...given))).toEqual(expected);
  });
});

const days = fc.integer({ min: 0, max: 4_000 }).map((offset) => addDays('2018-01-01', offset));
const spans = fc.tuple(fc.option(days), fc.option(days)).map(([a, b]) => (
  a !== null && b !== null && b < a ? { start: b, end: a } : { start: a, end: b }));
const standings = fc.array(fc.tuple(spans, fc.constantFrom('suspended', 'quiet')).map(([span, state]) => ({ ...span, state })), { maxLength: 4 });

test('property: on each of its days a period is coloured by the standing of that day alone, without gap or overlap', () => {
  fc.assert(fc.property(spans, standings, days, (period, all, day) => {
    const found = stretchesOf(period, 'inForce', all);
    expect([found[0]?.from, found.at(-1)?.to]).toEqual([period.start, period.end]);
    for (const [index, { to, status }] of found.entries()) {
      const next = found[index + 1];
      if (next) expect([next.from, next.status === status]).toEqual([addDays(to ?? endlessDay, 1), false]);
    }
    if (!covers(period, day)) return;
    const at = found.find(({ from, to }) => covers({ start: from, end: to }, day));
    expect(at?.status).toBe(standingOn(all, day)?.state ?? 'inForce');
  }));
});
