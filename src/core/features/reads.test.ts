import { expect, test } from 'vitest';
import { aPortfolio } from '../../../tests/builders/core.ts';
import type { Prepare } from '../db/prepare.ts';
import * as activity from './activity/repo.ts';
import { readDeadlines, readRules } from './deadline/repo.ts';
import * as directory from './directory/repo.ts';
import * as engagement from './engagement/repo.ts';
import * as money from './money/repo.ts';

type Read = (prepare: Prepare, ids: readonly string[] | null) => unknown;

/** Every read of a feature's repo, those in groups included. */
const reads = Object.entries({ ...activity, readDeadlines, readRules, ...directory, ...engagement, ...money }).flatMap(([name, value]): [string, Read][] => {
  if (typeof value === 'function') return [[name, value]];
  return Object.entries(value).filter(([, each]) => typeof each === 'function').map(([of, each]) => [`${name}.${of}`, each as Read]);
});

test.each(reads)('%s finds the rows of some ids without a scan of their table', async (_name, read) => {
  const { db } = await aPortfolio();
  const prepared: string[] = [];
  const noting: Prepare = <Row>(text: string) => {
    prepared.push(text);
    return db.prepare<Row>(text);
  };
  read(noting, ['x']);
  expect(prepared).toHaveLength(1);
  const plan = db.prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${prepared[0]}`).all('[]');
  expect(plan.map((step) => step.detail).filter((step) => step.startsWith('SCAN') && !step.includes('json_each'))).toEqual([]);
});
