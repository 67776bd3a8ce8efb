import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ChangeSet } from '../../src/shared/contract/change.ts';
import { aSample, aTerminal, refused } from './netfolio.ts';

const nordic = 'Nordic twin-town co-operation';

test('compact --help tells how it is used, in three languages', async () => {
  const { run } = aTerminal();
  for (const [language, usage, before] of [['fi', 'Käyttö:', 'viime vuoden alku'], ['sv', 'Användning:', 'förra året'], ['en', 'Usage:', 'last year']] as const) {
    const { status, out, err } = await run('compact', '--help', '--language', language);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${usage} netfolio compact`);
    expect(out.replace(/\s+/g, ' ')).toContain(before);
  }
});

test('compact says what is lost, does nothing without --yes, and then folds, after a backup', async () => {
  const { run, on, set, idOf } = await aSample();
  const id = await idOf(nordic);
  await set(id, 'end=2027');
  await set(id, 'end=2028');
  const history = async () => JSON.parse((await run('history', ...on, '--json')).out) as ChangeSet[];
  const before = await history();
  const all = ['compact', ...on, '--before', '2999-01-01'];
  expect(await run(...all)).toEqual({ ...refused(/backup.*--yes/), out: expect.stringMatching(/3 changes are folded\. One year remains.*2 of the changes/s) as unknown });
  expect(await run('compact', ...on, '--before', '2999')).toEqual(refused(/whole day|day/));
  expect(await history()).toEqual(before);
  const { status, out } = await run(...all, '--yes');
  expect(status).toBe(0);
  expect(out).toMatch(/Folding the changes of \d{4}…\n.*Writing the file anew…\nCompacted: the file was .* and is .*\nThe backup made before: .*before-compact\.netfolio\n$/s);
  expect((await history()).map(({ kind, label }) => [kind, label.folded])).toEqual([['fold', 3]]);
  expect((await run('undo', ...on)).status).not.toBe(0);
  const done = JSON.parse((await run(...all, '--yes', '--json')).out) as { changes: number; backup: string };
  expect(done).toMatchObject({ changes: 0, documents: 0 });
  expect(readdirSync(path.dirname(done.backup)).filter((name) => name.endsWith('before-compact.netfolio'))).toHaveLength(2);
});
