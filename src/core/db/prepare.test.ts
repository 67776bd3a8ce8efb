import { expect, test } from 'vitest';
import { aPortfolio } from '../../../tests/builders/core.ts';

test('a statement that one caller plucks gives whole rows to the next who prepares the same text', async () => {
  const { db } = await aPortfolio();
  const text = 'SELECT id, kind FROM change_set LIMIT 1';
  const whole = { id: expect.any(String), kind: 'do' };
  expect(db.prepare(text).get()).toEqual(whole);
  expect(db.prepare(text).pluck().get()).toBeTypeOf('string');
  expect(db.prepare(text).get()).toEqual(whole);
  expect(db.prepare(text).raw().get()).toEqual([whole.id, 'do']);
  expect(db.prepare(text).get()).toEqual(whole);
  expect(() => db.prepare('DELETE FROM setting WHERE 0').run() && db.prepare('DELETE FROM setting WHERE 0').run()).not.toThrow();
});
