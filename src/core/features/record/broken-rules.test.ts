import { expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { tableNames } from '../../../shared/contract/tables.ts';
import { lookAtRules } from './broken-rules.ts';

test('how far the look at the rules is goes by tables, however many turns one takes', async () => {
  const { db } = await aPortfolio();
  db.sqlite.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)
    INSERT INTO theme (id, name_fi, type) SELECT printf('01900000-0000-7000-8000-%012d', i), 'Teema ' || i, 'theme' FROM n`);
  const steps = Array.from(lookAtRules(db.prepare), ({ done, total }) => `${done} of ${total}`);
  const turns = tableNames.flatMap((table, done) => Array.from({ length: table === 'theme' ? 5 : 1 }, () => done));
  expect(steps).toEqual([...turns, tableNames.length].map((done) => `${done} of ${tableNames.length}`));
});
