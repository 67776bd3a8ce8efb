import { readFileSync } from 'node:fs';
import { safe } from '@orpc/server';
import { array, assert, asyncProperty, constantFrom, nat } from 'fast-check';
import { expect, test } from 'vitest';
import { anyChange, contents, numbersFrom, oneOfEach } from '../../../../tests/builders/any-change.ts';
import { aCore } from '../../../../tests/builders/core.ts';
import { aPerson } from '../../../../tests/builders/records.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import { tableNames } from '../../../shared/contract/tables.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { tableSql } from '../../db/tables.ts';
import { identity, textFields } from './text-fields.ts';

/** Writes a text into every field of every row that takes one; of people into what does not say who they are. */
function everywhere(db: OpenDb, text: string): Operation[] {
  return tableNames.flatMap((table) =>
    (db.prepare(`SELECT id FROM "${tableSql[table].name}"`).pluck().all() as string[]).flatMap((id) => {
      const fields = textFields[table].filter(({ field, address }) => !address && !(table === 'person' && identity.has(field)));
      return fields.length === 0 ? [] : [{ op: 'update' as const, table, id, values: Object.fromEntries(fields.map(({ field }) => [field, text])) }];
    }));
}

const names = constantFrom('Pälvi Öhrström', 'Åke Ångström', 'Győző Łukasz', 'Anna-Liisa "Anni" Mäkelä', 'Žofia Đặng Nguyễn', "O'Neill Ó");
const forms = [(name: string) => name, (name: string) => name.toUpperCase(), (name: string) => name.toLowerCase(), fold];

test('in whatever text a name stands, of whatever row, now or before, it is gone; and undo and redo still fit', async () => {
  await assert(
    asyncProperty(names, array(nat(10_000), { minLength: 60, maxLength: 200 }), async (name, list) => {
      const core = aCore();
      const { path: file } = await core.client.portfolio.create({ path: core.file('a'), organisation: 'Kuopio', language: 'fi' });
      const db = core.context.portfolio();
      db.sqlite.pragma('synchronous = OFF');
      const next = numbersFrom(list);
      const person = aPerson({ name });
      const apply = (operations: Operation[]) => (operations.length === 0 ? null : safe(core.client.record.apply({ operations })));
      await apply(person.operations);
      for (const change of oneOfEach(next)) await apply(change(db));
      for (const form of forms) await core.client.record.apply({ operations: everywhere(db, `Sanoi ${form(name)}, että`) });
      for (let at = 0; at < 8; at += 1) await apply(anyChange(db, next));

      const { places } = await core.client.person.erase({ id: person.id });
      expect(places).toBeGreaterThan(50);
      const clean = () => {
        const bytes = readFileSync(file);
        return [name, name.toUpperCase(), name.toLowerCase(), fold(name), JSON.stringify(name).slice(1, -1)].filter((each) => bytes.includes(each));
      };
      expect(clean()).toEqual([]);
      expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);

      const end = contents(db);
      let undone = 0;
      for (; (await core.client.history.next()).undo; undone += 1) await core.client.history.undo();
      for (; undone > 0; undone -= 1) await core.client.history.redo();
      expect(contents(db)).toBe(end);
      db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
      expect(clean()).toEqual([]);
      core.close();
    }),
    { numRuns: 6, endOnFailure: true },
  );
});
