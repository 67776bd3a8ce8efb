import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { centralFinland } from '../../samples/source/central-finland.ts';
import { kuopio } from '../../samples/source/kuopio.ts';
import { resources } from '../builders/core.ts';
import { openedSample, view } from './opened.ts';

const built = { kuopio, 'central-finland': centralFinland };

describe.each(['kuopio', 'central-finland'] as const)('the sample %s', (sample) => {
  const { all } = openedSample(sample);
  const text = readFileSync(path.join(resources, 'samples', `${sample}.json`), 'utf8');
  const tables = (JSON.parse(text) as { tables: Record<string, Record<string, unknown>[]> }).tables;

  test('is what its source says', () => {
    expect(built[sample]().toJson()).toBe(text);
  });

  test('is sound, and has a name in every language for everything', async () => {
    const check = await all().client.portfolio.check(view);
    expect(check).toMatchObject({ integrity: true, integrityProblems: [], foreignKeyProblems: [] });
    const kinds = new Set(check.gaps.map((gap) => gap.kind));
    for (const kind of ['missingTranslation', 'noPeriod', 'overlap', 'periodGap', 'phaseOutsideTerm'] as const) {
      expect(kinds.has(kind), kind).toBe(false);
    }
    for (const { names } of [...all().engagements, ...all().organisations, ...all().activities, ...all().themes]) {
      expect(Object.values(names).every((name) => name !== null && name !== '')).toBe(true);
    }
  });

  test('gives nobody an e-mail address or a telephone number, and holds no money and no link', () => {
    expect(text).not.toMatch(/@|https?:|\+358|\b0\d{2} \d{3}/);
    expect(tables['person']!.every((person) => person['email'] === null && person['phone'] === null)).toBe(true);
    expect(tables['project']!.every((each) => each['totalBudgetCents'] === null && each['ownShareCents'] === null)).toBe(true);
    expect(tables['link']).toEqual([]);
  });

  test('every identifier is a UUIDv7 and there once', () => {
    const details = new Set(['membership', 'agreement', 'project', 'event', 'service']);
    const ids = Object.entries(tables).flatMap(([table, rows]) => (details.has(table) ? [] : rows.map((row) => String(row['id']))));
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every period is on the timeline', async () => {
    const rows = await all().client.timeline.get(view);
    const drawn = rows.reduce((sum, row) => sum + row.bars.length + row.phases.length, 0);
    expect(drawn).toBe(tables['period']!.length);
  });
});
