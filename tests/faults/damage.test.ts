import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ORPCError, safe } from '@orpc/server';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Core, createCore } from '../../src/core/app.ts';
import { spoiltRows } from '../../src/core/db/spoilt-rows.ts';
import { machineClock } from '../../src/shared/clock.ts';
import { resources } from '../builders/core.ts';
import { names } from './program/scenarios.ts';
import { differences, type Dump, dump } from './support/dump.ts';
import { faultsOf } from './support/facts.ts';
import { tell, times } from './support/mode.ts';
import { pagesByKind, pageSize } from './support/pages.ts';
import { aPortfolioOfEveryKindOfPage } from './support/portfolios.ts';
import { aRandom } from './support/random.ts';

const random = aRandom();
const top = mkdtempSync(path.join(tmpdir(), 'netfolio-test-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

let whole: Buffer;
let held: Dump;
let kinds: Map<string, number[]>;

beforeAll(async () => {
  const folder = path.join(top, 'whole');
  const file = await aPortfolioOfEveryKindOfPage(folder);
  whole = readFileSync(file);
  kinds = pagesByKind(file);
  const core = createCore({ resources, data: path.join(folder, 'data'), clock: machineClock });
  await core.client.portfolio.open({ path: file });
  held = dump(core.context.portfolio().sqlite);
  core.close();
});

/** What became of a damaged file when it was opened. */
type Outcome =
  /** Everything is there. */
  | 'whole'
  /** Refused in our words, the file as it was. */
  | 'refused'
  /** Every row is there, one with another value, and it is told that the row is not as it was saved. */
  | 'told a value'
  /** The same in the search index, which is made of the rows. */
  | 'a word of the search'
  /** It opened, and SQLite said that it is damaged when a table was read: told, not silent. */
  | 'told on reading'
  /** Anything else: a fault of ours. */
  | { fault: string };

/** A header may say that the file is of an older version, or not to be written, and a schema be another one, as well as damaged. */
const refusals = new Set(['DAMAGED', 'ALTERED', 'NOT_A_PORTFOLIO', 'NEWER_VERSION', 'MIGRATION_FAILED', 'READ_ONLY']);

async function outcomeOf(bytes: Buffer): Promise<Outcome> {
  const folder = path.join(top, 'tried');
  const data = path.join(top, 'data');
  for (const each of [folder, data]) {
    rmSync(each, { recursive: true, force: true });
    mkdirSync(each);
  }
  const file = path.join(folder, names.portfolio);
  writeFileSync(file, bytes);
  const core = createCore({ resources, data, clock: machineClock });
  try {
    await core.client.portfolio.open({ path: file });
  } catch (error) {
    core.close();
    if (!(error instanceof ORPCError) || !refusals.has(error.code)) return { fault: `refused with ${String(error)}` };
    if (!readFileSync(file).equals(bytes)) return { fault: 'refused and changed' };
    return readdirSync(folder).length === 1 ? 'refused' : { fault: `refused, and beside it ${readdirSync(folder).join()}` };
  }
  try {
    return judge(core);
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) return 'told on reading';
    return { fault: `opened, and reading it failed: ${String(error)}` };
  } finally {
    core.close();
  }
}

function judge(core: Core): Outcome {
  const db = core.context.portfolio();
  const { rows, values } = differences(held, dump(db.sqlite));
  if (rows.length > 0) return { fault: `opened with a part: ${rows.slice(0, 3).join(', ')}` };
  if (values.length > 1) return { fault: `opened with other values: ${values.slice(0, 3).join(', ')}` };
  const faults = faultsOf(db, []);
  const structure = faults.find((fault) => fault.startsWith('integrity'));
  if (structure) return { fault: `opened, and ${structure}` };
  const [value] = values;
  if (value?.startsWith('search_')) return 'a word of the search';
  if (value !== undefined) {
    const key = value.replace(/^\S+ /, '').replace(/\/\d+$/, '');
    return spoiltRows(db).some((row) => row.key === key) ? 'told a value' : { fault: `opened with another value in ${value}, and did not tell it` };
  }
  return faults.length === 0 ? 'whole' : { fault: `opened, and ${faults[0]}` };
}

/** Tries each damage and tells what became of them. */
async function tryAll(what: string, damages: readonly { name: string; bytes: Buffer }[]): Promise<string[]> {
  const counts = { whole: 0, refused: 0, 'told on reading': 0, 'told a value': 0, 'a word of the search': 0 };
  const faults: string[] = [];
  for (const { name, bytes } of damages) {
    const outcome = await outcomeOf(bytes);
    if (typeof outcome === 'string') counts[outcome] += 1;
    else faults.push(`${name}: ${outcome.fault.slice(0, 300)}`);
  }
  const values = counts['told a value'] > 0 ? `, ${counts['told a value']} with another value, each told` : '';
  const words = counts['a word of the search'] > 0 ? `, ${counts['a word of the search']} with another word in the search` : '';
  const told = counts['told on reading'] > 0 ? `, ${counts['told on reading']} told when a table was read` : '';
  tell(`${what}: ${damages.length} files, ${counts.refused} refused, ${counts.whole} opened with everything${told}${values}${words}`);
  return faults;
}

function changed(change: (bytes: Buffer) => Buffer | void): Buffer {
  const bytes = Buffer.from(whole);
  return change(bytes) ?? bytes;
}

describe('a damaged file is refused and kept, or opens with all it holds', () => {
  test('one flipped bit, in pages of every kind', async () => {
    const damages = [...kinds].flatMap(([kind, pages]) => Array.from({ length: times(4, 100) }, () => {
      const at = (random.of(pages) - 1) * pageSize + random.below(random.below(4) === 0 ? 64 : pageSize);
      const bit = random.below(8);
      return { name: `bit ${bit} of byte ${at} (${kind})`, bytes: changed((bytes) => void (bytes[at]! ^= 1 << bit)) };
    }));
    expect(await tryAll(`a flipped bit in ${[...kinds.keys()].join(', ')}`, damages)).toEqual([]);
  });

  test('a page of zeros, or of another page', async () => {
    const damages = [...kinds].flatMap(([kind, pages]) => random.some(pages, times(1, 30)).flatMap((page) => {
      const start = (page - 1) * pageSize;
      const other = random.below(whole.length / pageSize) * pageSize;
      return [
        { name: `page ${page} (${kind}) zeroed`, bytes: changed((bytes) => void bytes.fill(0, start, start + pageSize)) },
        { name: `page ${page} (${kind}) as page ${other / pageSize + 1}`, bytes: changed((bytes) => void whole.copy(bytes, start, other, other + pageSize)) },
        { name: `half of page ${page} (${kind}) zeroed`, bytes: changed((bytes) => void bytes.fill(0, start + pageSize / 2, start + pageSize)) },
      ];
    }));
    expect(await tryAll('zeroed and misplaced pages', damages)).toEqual([]);
  });

  test('cut off, at every kind of place', async () => {
    const pages = whole.length / pageSize;
    const lengths = new Set([
      0, 1, 15, 16, 99, 100, 101, 512, pageSize - 1, pageSize, pageSize + 1, whole.length - 1, whole.length - pageSize,
      ...Array.from({ length: times(6, pages) }, (_, index) => (times(0, 1) ? index : random.below(pages)) * pageSize),
      ...Array.from({ length: times(4, 60) }, () => random.below(whole.length)),
    ]);
    const damages = [...lengths].map((length) => ({ name: `cut to ${length}`, bytes: whole.subarray(0, length) }));
    expect(await tryAll('cut off', damages)).toEqual([]);
  });

  test('another header', async () => {
    const fields = [
      [0, 16], [16, 2], [18, 2], [20, 1], [21, 3], [24, 4], [28, 4], [32, 4], [36, 4], [40, 4], [44, 4], [48, 4], [52, 4],
      [56, 4], [60, 4], [64, 4], [68, 4], [72, 20], [92, 4], [96, 4], [0, 100],
    ] as const;
    const damages = fields.flatMap(([start, length]) => Array.from({ length: times(1, 12) }, (_, turn) => ({
      name: `header ${start}–${start + length}, try ${turn}`,
      bytes: changed((bytes) => { for (let at = start; at < start + length; at += 1) bytes[at] = random.below(256); }),
    })));
    expect(await tryAll('garbage in the header', damages)).toEqual([]);
  });
});

test('a damaged file is set aside by a restore, byte for byte, and its backup brings everything back', async () => {
  const turns = times(2, 12);
  for (let turn = 0; turn < turns; turn += 1) {
    const folder = path.join(top, `restored ${turn}`);
    const file = await aPortfolioOfEveryKindOfPage(folder);
    const { client, context, close } = createCore({ resources, data: path.join(folder, 'data'), clock: machineClock });
    await client.portfolio.open({ path: file });
    const backup = await client.backup.make();
    const kept = dump(context.portfolio().sqlite);
    await client.portfolio.close();

    const bytes = readFileSync(file);
    for (let page = 1 + random.below(3); page * pageSize < bytes.length; page += 7) {
      bytes.fill(turn % 2 ? 0 : 0xff, page * pageSize, page * pageSize + 600);
    }
    writeFileSync(file, bytes);
    const [refused] = await safe(client.portfolio.open({ path: file }));
    expect(refused).toMatchObject({ code: 'DAMAGED' });
    const { setAside } = await client.backup.restore({ path: file, file: backup.file });
    expect(readFileSync(setAside!).equals(bytes)).toBe(true);
    expect(differences(kept, dump(context.portfolio().sqlite)).rows).toEqual([]);
    close();
  }
  tell(`${turns} damaged files: refused, set aside as they were, restored with every row`);
});
