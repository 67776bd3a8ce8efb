import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { aCore, aPortfolio } from '../../../../tests/builders/core.ts';
import { aPerson, operationsOf } from '../../../../tests/builders/records.ts';

describe('a backup', () => {
  const halfAnHour = 31 * 60_000;
  const backupsOf = ({ data, db }: { data: string; db: { id: string } }) => {
    const folder = path.join(data, 'backups', db.id);
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.netfolio')).map((name) => path.join(folder, name)) : [];
  };

  test('is made after half an hour of changes, not before, and is told', async () => {
    const portfolio = await aPortfolio(aPerson());
    const { client, clock } = portfolio;
    expect(backupsOf(portfolio)).toEqual([]);
    expect((await client.portfolio.status())?.lastBackup).toBeNull();
    clock.pass(halfAnHour);
    await client.record.apply({ operations: operationsOf(aPerson()) });
    await client.record.apply({ operations: operationsOf(aPerson()) });
    const [file, ...others] = backupsOf(portfolio);
    expect(others).toEqual([]);
    const last = (await client.portfolio.status())?.lastBackup;
    expect(path.basename(file!)).toBe(`${last!.replace(/[:.]/g, '-')}.netfolio`);
  });

  test('is made when a file is opened that changed since the last one, and not without a change', async () => {
    const portfolio = await aPortfolio();
    const { client, path: open, clock } = portfolio;
    const reopen = async () => {
      await client.portfolio.close();
      await client.portfolio.open({ path: open });
    };
    clock.pass(halfAnHour);
    await reopen();
    expect(backupsOf(portfolio)).toHaveLength(1);
    clock.pass(halfAnHour);
    await reopen();
    expect(backupsOf(portfolio)).toHaveLength(1);
  });

  test('holds everything and opens as a portfolio', async () => {
    const portfolio = await aPortfolio();
    portfolio.clock.pass(halfAnHour);
    await portfolio.client.record.apply({ operations: operationsOf(aPerson()) });
    const other = aCore();
    expect((await other.client.portfolio.open({ path: backupsOf(portfolio)[0]! })).organisation).toBe('Kuopio');
    expect((await other.client.portfolio.counts()).people).toBe(1);
  });

  test('that fails does not make a change look lost', async () => {
    const { client, data, db, clock } = await aPortfolio();
    writeFileSync(path.join(data, 'backups'), 'a file where the folder should be');
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    clock.pass(halfAnHour);
    await client.record.apply({ operations: operationsOf(aPerson()) });
    expect(said).toHaveBeenCalled();
    said.mockRestore();
    expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(1);
  });
});
