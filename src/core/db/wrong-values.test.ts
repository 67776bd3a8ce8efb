import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aPortfolio } from '../../../tests/builders/core.ts';
import { update } from '../../../tests/builders/records.ts';
import { WorkUnderWay } from '../under-way.ts';
import { findWrong, isKnownInOrder } from './wrong-values.ts';

const language = 'fi' as const;

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [first, last] = [idOf(1), idOf(9_000)];

/** A portfolio of so many themes that they are not judged in one go, all right but the first and the last. */
async function aLargeOne() {
  const portfolio = await aPortfolio();
  portfolio.db.sqlite.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)
    INSERT INTO theme (id, name_fi, type) SELECT printf('01900000-0000-7000-8000-%012d', i), 'Teema ' || i, 'theme' FROM n;
    UPDATE theme SET type = 'mood' WHERE id IN ('${first}', '${last}')`);
  return portfolio;
}

test('while many rows are judged, others are answered', async () => {
  const { client } = await aLargeOne();
  const answered: string[] = [];
  await Promise.all([
    client.portfolio.wrongValues({ language }).then((found) => answered.push(`${found.length} wrong values`)),
    setImmediate().then(() => client.portfolio.status()).then(() => answered.push('the status')),
  ]);
  expect(answered).toEqual(['the status', '2 wrong values']);
});

test('what is changed while it is judged is told as it is then', async () => {
  const { client, db } = await aLargeOne();
  const [found] = await Promise.all([
    client.portfolio.wrongValues({ language }),
    setImmediate()
      .then(() => client.record.apply({ operations: [update('theme', first, { type: 'theme' })] }))
      // Whoever asks meanwhile has all judged at once.
      .then(() => findWrong(db.prepare)),
  ]);
  expect(found.map(({ id }) => id)).toEqual([last]);
  expect(findWrong(db.prepare).map(({ row }) => row.id)).toEqual([last]);
});

test('a file that is half judged is not known to be in order', async () => {
  const { client, db } = await aLargeOne();
  db.sqlite.exec("UPDATE theme SET type = 'theme'");
  const [found, halfway] = await Promise.all([
    client.portfolio.wrongValues({ language }),
    setImmediate().then(() => isKnownInOrder(db.prepare)),
  ]);
  expect([found, halfway, isKnownInOrder(db.prepare)]).toEqual([[], false, true]);
});

test('one that is closed while it is judged is judged no further', async () => {
  const { client } = await aLargeOne();
  const [problem] = await Promise.all([
    client.portfolio.wrongValues({ language }).catch((error: unknown) => error),
    setImmediate().then(() => client.portfolio.close()),
  ]);
  expect(problem).toMatchObject({ code: 'NO_PORTFOLIO' });
});

test('several who ask at once are answered by one look at all rows', async () => {
  /** How often others were let in while it was looked. */
  const pausesFor = async (...languages: readonly ('fi' | 'sv' | 'en')[]) => {
    const { client, context } = await aLargeOne();
    let pauses = 0;
    context.work = new (class extends WorkUnderWay {
      override pause() {
        pauses += 1;
        return super.pause();
      }
    })();
    const answers = await Promise.all(languages.map((each) => client.portfolio.wrongValues({ language: each })));
    expect(answers.map(({ length }) => length)).toEqual(languages.map(() => 2));
    return pauses;
  };
  expect(await pausesFor('fi', 'sv', 'en')).toBe(await pausesFor('fi'));
});
