import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildAnnualReport } from '../../src/core/reports/annual-report.ts';
import { createEngine } from '../../src/core/reports/engine/choose.ts';
import type { EngineName, ReportEngine } from '../../src/core/reports/engine/report-engine.ts';
import { languages } from '../../src/shared/domain/language.ts';
import { crowdedInput, hostileInput } from './hostile-portfolio.ts';
import { emptyInput, inventedInput } from './invented-portfolio.ts';
import { headsOf, layoutFaults } from './layout.ts';

const root = join(import.meta.dirname, '../..');
const engines: EngineName[] = ['native', 'wasm'];
const portfolios = { empty: emptyInput, invented: inventedInput, hostile: hostileInput, crowded: crowdedInput };

describe.each(engines)('on the pages of the %s engine, everything stands inside the margins and nothing on anything else', (name) => {
  let engine: ReportEngine;
  beforeAll(async () => {
    engine = await createEngine(name, root);
  });

  describe.each(languages)('in %s', (language) => {
    test.each(Object.keys(portfolios) as (keyof typeof portfolios)[])('of the %s portfolio', { timeout: 60_000 }, async (portfolio) => {
      const { data } = buildAnnualReport(portfolios[portfolio](language));
      const { pdf } = await engine.compile({ data });
      expect(await layoutFaults(pdf)).toEqual([]);
    });
  });
});

test('the head of a page names the section that stands at its top, also where it goes on from the page before', async () => {
  const engine = await createEngine('native', root);
  const { data } = buildAnnualReport(inventedInput('fi'));
  const pages = await headsOf((await engine.compile({ data })).pdf);
  const atTop = 40 * (72 / 25.4);
  let before = '';
  let goesOn = 0;
  for (const { named, sections } of pages) {
    const first = sections[0];
    if (first && first.from > atTop) goesOn += 1;
    expect(named).toBe(first && first.from <= atTop ? first.title : before);
    before = sections.at(-1)?.title ?? before;
  }
  expect(goesOn, 'a page on which a section goes on and another begins').toBeGreaterThan(0);
});
