import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createCore } from '../../../src/core/app.ts';
import { machineClock } from '../../../src/shared/clock.ts';
import { aFolder, resources } from '../../builders/core.ts';
import { names } from '../program/scenarios.ts';
import { aClosedPortfolio, aPortfolioOfVersion1 } from './portfolios.ts';

/** What a scenario begins with and what it may leave behind. */
export interface Prepared {
  /** Copied for each run. */
  folder: string;
  /** The portfolio that is there before, which must be whole afterwards; null: there is none. */
  original: string | null;
  /** What the scenario makes, each of it whole or not at all. */
  makes: readonly string[];
}

/** A folder for each scenario that ends by itself. */
export const prepare = {
  async create(): Promise<Prepared> {
    const folder = aFolder();
    mkdirSync(path.join(folder, 'data'));
    return { folder, original: null, makes: [names.made] };
  },
  async edit(): Promise<Prepared> {
    const folder = aFolder();
    await aClosedPortfolio(folder, 5);
    return { folder, original: names.portfolio, makes: [] };
  },
  async import(): Promise<Prepared> {
    const folder = aFolder();
    const other = aFolder();
    await aClosedPortfolio(other, 5);
    const { client, close } = createCore({ resources, data: path.join(other, 'data'), clock: machineClock });
    await client.portfolio.open({ path: path.join(other, names.portfolio) });
    await client.portfolio.exportJson({ path: path.join(folder, names.json) });
    close();
    mkdirSync(path.join(folder, 'data'));
    return { folder, original: null, makes: [names.imported] };
  },
  async restore(): Promise<Prepared> {
    const folder = aFolder();
    const file = await aClosedPortfolio(folder, 5);
    const { client, close } = createCore({ resources, data: path.join(folder, 'data'), clock: machineClock });
    await client.portfolio.open({ path: file });
    const backup = await client.backup.make();
    close();
    // Under a name that the scenario knows, and still among the portfolio's backups.
    copyFileSync(backup.file, path.join(folder, names.backup));
    return { folder, original: names.portfolio, makes: [] };
  },
  async erase(): Promise<Prepared> {
    const folder = aFolder();
    await aClosedPortfolio(folder, 5);
    return { folder, original: names.portfolio, makes: [] };
  },
  async output(): Promise<Prepared> {
    const folder = aFolder();
    await aClosedPortfolio(folder, 5);
    return { folder, original: names.portfolio, makes: [names.copy] };
  },
  async migrate(): Promise<Prepared> {
    const folder = aFolder();
    mkdirSync(path.join(folder, 'data'));
    aPortfolioOfVersion1(folder);
    return { folder, original: names.old, makes: [] };
  },
} satisfies Record<string, () => Promise<Prepared>>;
