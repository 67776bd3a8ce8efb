import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aCore, aPortfolio, resources } from '../../../tests/builders/core.ts';

/** Lets another process write for a while, kills it, and gives what it was told is saved. */
async function writeAndKill(file: string, data: string, ms: number): Promise<string[]> {
  const script = path.join(resources, 'tests/builders/write-until-killed.ts');
  const child = spawn(process.execPath, [script, file, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  await once(child.stdout, 'data');
  setTimeout(() => child.kill('SIGKILL'), ms);
  await once(child, 'close');
  return said.split('\n').filter((line) => line.length === 73);
}

test('a process that is killed while it writes loses nothing that was acknowledged', async () => {
  const { path: file, data, folder, close } = await aPortfolio();
  close();
  const acknowledged: string[] = [];
  for (const ms of [5, 23, 61, 110, 170]) {
    acknowledged.push(...(await writeAndKill(file, data, ms)));
    const core = aCore(folder);
    await core.client.portfolio.open({ path: file });
    const { sqlite, rows } = core.context.portfolio();
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    const sets = new Set(sqlite.prepare('SELECT id FROM change_set').pluck().all());
    const lost = acknowledged.filter((line) => {
      const [changeSetId, personId] = line.split(' ') as [string, string];
      return !sets.has(changeSetId) || !rows.has('person', personId);
    });
    expect(lost).toEqual([]);
    // Nothing is there by half: each change made one of each.
    const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    expect([count('person'), count('membership'), count('assignment')]).toEqual(Array.from({ length: 3 }, () => sets.size - 1));
    core.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('Kuopio'))).toEqual(['Kuopio.netfolio']);
  }
  expect(acknowledged.length).toBeGreaterThan(20);
}, 60_000);
