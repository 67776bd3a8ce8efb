import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalOf } from './capitals.ts';
import { coverArt } from './cover-art.ts';
import { coverPlaces } from './cover-places.ts';
import { centre, radius } from './globe.ts';

const inCountry = (country: string) => ({ country, latitude: null, longitude: null });
const helsinki = { latitude: 60.2, longitude: 24.9 };
const arcsOf = (art: string) => (/<path d="([^"]*)" fill="none" stroke="#F4C95D"/.exec(art)?.[1] ?? '').match(/M/g)?.length ?? 0;
const dotsOf = (art: string) => [...art.matchAll(/<circle cx="(-?\d+)" cy="(-?\d+)" r="9"\/>/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('the places of the cover', () => {
  test('are those that are known, else the capital of the country, each once, and not at home', () => {
    const home = { country: 'FI', latitude: 62.9, longitude: 27.7 };
    const { home: from, partners } = coverPlaces(home, [
      inCountry('NO'), inCountry('NO'), inCountry('FI'), home, { country: 'PL', latitude: 50.7, longitude: 17.9 }, inCountry('ZZ'),
      { country: null, latitude: null, longitude: null },
    ]);
    expect(from).toEqual({ latitude: 62.9, longitude: 27.7 });
    expect(partners).toEqual([capitalOf('NO'), { latitude: 50.7, longitude: 17.9 }]);
  });

  test('do not depend on the order of the records', () => {
    const countries = fc.array(fc.constantFrom('NO', 'SE', 'DK', 'US', 'CN', 'ZA', 'NZ'), { maxLength: 12 });
    fc.assert(fc.property(countries, (codes) => {
      const art = (order: string[]) => coverArt(coverPlaces(inCountry('FI'), order.map(inCountry)));
      expect(art(codes.toReversed())).toBe(art(codes));
    }));
  });
});

describe('the picture of the cover', () => {
  test('has an arc for each partner, and none where there are no partners or it is not known where home is', () => {
    const partners = ['NO', 'SE', 'US', 'CN'].flatMap((code) => capitalOf(code) ?? []);
    expect(arcsOf(coverArt({ home: helsinki, partners }))).toBe(4);
    expect(arcsOf(coverArt({ home: helsinki, partners: [] }))).toBe(0);
    expect(arcsOf(coverArt({ home: null, partners }))).toBe(0);
    expect(coverArt({ home: null, partners: [] })).not.toContain('#F4C95D');
  });

  test('is sound wherever home and partners are, and dots stand on the globe', () => {
    const point = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });
    fc.assert(fc.property(point, fc.array(point, { maxLength: 6 }), (home, partners) => {
      const art = coverArt({ home, partners });
      expect(art).not.toMatch(/NaN|Infinity|undefined|d=""/);
      for (const [x, y] of dotsOf(art)) expect(Math.hypot(x - centre.x, y - centre.y)).toBeLessThanOrEqual(radius + 2);
    }));
  });
});
