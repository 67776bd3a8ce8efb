import { safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { aMember } from '../../../../tests/builders/member.ts';
import { aPerson, add, remove, update } from '../../../../tests/builders/records.ts';

describe('a change looked into', () => {
  test('tells each row with its record, its fields before and after, and the names of what they point at', async () => {
    const { client, membership, period, apply } = await aMember();
    const person = aPerson({ name: 'Aino' });
    const assignment = add('assignment', { engagementId: membership.id, personId: person.id, role: 'contact', start: '2021' });
    const made = await apply(person, assignment, update('period', period.id, { end: '2029', originalEnd: '2025' }));
    const detail = await client.history.get({ id: made, language: 'fi' });
    expect(detail).toMatchObject({ id: made, kind: 'do', target: null, total: 3, names: { [person.id]: 'Aino', [membership.id]: 'ERRIN' } });
    expect(detail.rows.map(({ table, op, name }) => [table, op, name])).toEqual([
      ['person', 'add', 'Aino'], ['assignment', 'add', 'ERRIN'], ['period', 'update', 'ERRIN'],
    ]);
    expect(detail.rows[2]?.fields).toEqual([
      { field: 'end', before: '2025', after: '2029' }, { field: 'originalEnd', before: null, after: '2025' },
    ]);
    expect(await client.history.get({ id: made, language: 'fi', limit: 1 })).toMatchObject({ rows: [{ table: 'person' }], total: 3 });
    const undone = await client.history.undo();
    expect(await client.history.get({ id: undone.id, language: 'fi' })).toMatchObject({ kind: 'undo', target: { id: made, undone: true } });
  });

  test('names also what is gone since', async () => {
    const { client, membership, apply } = await aMember();
    const note = add('note', { engagementId: membership.id, text: 'Muistiinpano' });
    const noted = await apply(note);
    await apply(remove('engagement', membership.id, true));
    expect((await client.history.get({ id: noted, language: 'fi' })).rows).toMatchObject([{ table: 'note', name: 'ERRIN' }]);
  });

  test('that never was is not found', async () => {
    const { client } = await aMember();
    const [error] = await safe(client.history.get({ id: '01a2021f-46d9-7000-8000-0180e71cc04e', language: 'fi' }));
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
  });
});
