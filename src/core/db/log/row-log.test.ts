import { statSync } from 'node:fs';
import { array, assert, asyncProperty, constantFrom, nat, oneof, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, add, operationsOf, update } from '../../../../tests/builders/records.ts';
import { updateSealed } from '../checksums.ts';
import type { OpenDb } from '../open-db.ts';
import { writeChangeSet } from './change-log.ts';
import { netsOf } from './change-nets.ts';
import { everyRowLog, lastLogged, rowLog } from './row-log.ts';

/** The file's size when all that was written is in it. */
function sizeOf({ sqlite, path }: OpenDb): number {
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  return statSync(path).size;
}

const words = ['verkosto', 'yhteistyö', 'hanke', 'kokous', 'valtuusto', 'rahoitus', 'kansainvälinen', 'ohjelma', 'kumppani'];

/** Running text of some length, in which hardly a line comes twice. */
function longText(length: number): string {
  let [text, seed] = ['', 1];
  while (text.length < length) text += `${words[(seed = (seed * 16_807) % 2_147_483_647) % words.length]} `;
  return text.trim();
}

async function aNote(text: string) {
  const membership = aMembership({ name: 'ERRIN', since: '2005' });
  const note = add('note', { engagementId: membership.id, text });
  const built = await aPortfolio(membership);
  built.db.sqlite.pragma('synchronous = OFF');
  const apply = async (...operations: Parameters<typeof operationsOf>) =>
    (await built.client.record.apply({ operations: operationsOf(...operations) })).changeSetId;
  await apply(note);
  return { ...built, apply, membership, note };
}

describe('the log of a row', () => {
  const anyText = oneof(string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), constantFrom('a', longText(500), `${longText(500)}😀`, `${longText(500)}😁`, longText(90)));

  test('gives back every state of it, whatever its texts were', async () => {
    await assert(asyncProperty(array(tuple(anyText, nat(3)), { minLength: 1, maxLength: 12 }), async (edits) => {
      const { db, note, close } = await aNote('Alku');
      const states = [db.rows.get('note', note.id)];
      for (const [typed, what] of edits) {
        const present = db.rows.get('note', note.id);
        writeChangeSet(db, (steps) => {
          if (present === null) steps.insert('note', states[0]!);
          else if (what === 3) steps.remove('note', note.id);
          else steps.update('note', { ...present, text: what === 2 ? `${present.text}${typed}` : typed });
          return { action: 'note.update', subject: '', fields: [], rows: 1 };
        });
        const after = db.rows.get('note', note.id);
        if (JSON.stringify(after) !== JSON.stringify(present)) states.push(after);
      }
      const log = rowLog(db.prepare, 'note', note.id);
      expect(log.map(({ after }) => after)).toEqual(states);
      expect(log.map(({ before }) => before)).toEqual([null, ...states.slice(0, -1)]);
      if (states.at(-1) === null) expect(lastLogged(db.prepare, 'note', note.id)).toEqual(states.at(-2));
      expect([...everyRowLog(db.prepare)].find(([first]) => first?.id === note.id)).toEqual(log);
      for (const change of log) {
        expect(netsOf(db.prepare, change.setId)).toMatchObject([{ table: 'note', id: note.id, before: change.before, after: change.after }]);
      }
      close();
    }), { numRuns: 10 });
  });

  test('reads what an older Netfolio wrote, who kept whole rows', async () => {
    const { apply, client, db, note } = await aNote('Alku');
    const first = await apply(update('note', note.id, { text: 'Keski' }));
    await apply(update('note', note.id, { text: longText(400) }));
    const log = rowLog(db.prepare, 'note', note.id);
    const text = (row: object | null) => row && JSON.stringify(row);
    for (const { before, after, rowid } of log.slice(0, 2)) {
      updateSealed(db.prepare, 'change', 'before = @before, after = @after, packed = NULL', 'rowid = @rowid', { before: text(before), after: text(after), rowid });
    }
    expect(rowLog(db.prepare, 'note', note.id)).toEqual(log);
    await client.history.undo();
    await client.history.undo({ id: first });
    expect(db.rows.get('note', note.id)?.text).toBe('Alku');
  });
});

describe('the file', () => {
  test('grows by less than 1 kB an edit', async () => {
    const { db, membership } = await aNote('Alku');
    const before = sizeOf(db);
    const purpose = 'Verkosto edistää alueiden yhteistyötä tutkimuksessa ja innovaatioissa; Kuopio osallistuu kokouksiin ja hankkeisiin.';
    for (let at = 0; at < 2000; at += 1) {
      writeChangeSet(db, (steps) => {
        const changed = at % 2 === 0 ? { nameEn: `Network ${at}` } : { purposeFi: `${purpose} Kierros ${at}.` };
        steps.update('engagement', { ...db.rows.get('engagement', membership.id)!, ...changed });
        return { action: 'engagement.update', subject: 'ERRIN', fields: Object.keys(changed), rows: 1 };
      });
    }
    expect(sizeOf(db) - before).toBeLessThan(2_000_000);
  });

  test('keeps of a long note what was changed in it', async () => {
    let text = longText(100_000);
    const { apply, client, db, note } = await aNote(text);
    const before = sizeOf(db);
    for (let at = 0; at < 50; at += 1) {
      text = `${text.slice(0, at * 1900)}Lisäys ${at}. ${text.slice(at * 1900 + 7)}`;
      await apply(update('note', note.id, { text }));
    }
    expect(sizeOf(db) - before).toBeLessThan(500_000);
    for (let at = 0; at < 50; at += 1) await client.history.undo();
    expect(db.rows.get('note', note.id)?.text).toBe(longText(100_000));
    for (let at = 0; at < 50; at += 1) await client.history.redo();
    expect(db.rows.get('note', note.id)?.text).toBe(text);
  });
});
