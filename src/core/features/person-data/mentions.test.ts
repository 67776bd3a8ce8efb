import { readFileSync } from 'node:fs';
import { safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, aPerson, add, operationsOf, remove, update } from '../../../../tests/builders/records.ts';
import type { Chosen, Uncertain } from '../../../shared/contract/person-data.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };
const chosen = ({ table, id, field, form }: Uncertain): Chosen => ({ table, id, field, form });

/** Raija Koponen, who is told in several ways, and another Koponen. */
async function named() {
  const person = aPerson({ name: 'Raija Koponen', phone: '+358 44 718 2029' });
  const namesake = aPerson({ name: 'Matti Koponen', titleFi: 'päällikkö' });
  const membership = aMembership({ name: 'Koposen verkosto', since: '2005', responsible: person.id });
  const built = await aPortfolio(person, namesake, membership);
  const apply = (...operations: Parameters<typeof operationsOf>) => built.client.record.apply({ operations: operationsOf(...operations) });
  const note = add('note', { engagementId: membership.id, text: 'Soitettu **Raija** Koposelle, ja Raija Koponen vastasi: [Raija](https://x.fi) [Koponen](https://y.fi).' });
  const past = add('note', { engagementId: membership.id, text: 'R. Koponen lupasi' });
  await apply(note, past);
  await apply(remove('note', past.id));
  await apply(add('note', { personId: person.id, text: 'Raijan oma' }), add('review', { engagementId: membership.id, date: '2024', benefit: 'Matti Koponen kiitti' }));
  const uncertain = () => built.client.person.uncertain({ ...view, id: person.id });
  const textOf = (id: string) => built.db.rows.get('note', id)?.text;
  return { ...built, apply, person, namesake, membership, note, past, uncertain, textOf };
}

describe('what may be a person', () => {
  test('is listed with its record and what stands around it, also from the history alone', async () => {
    const { uncertain, membership, note, past } = await named();
    const { places, total } = await uncertain();
    expect(total).toBe(places.length);
    expect(places.map(({ table, id, field, form, of, past: gone }) => [table, id, field, form, of, gone])).toEqual(expect.arrayContaining([
      ['engagement', membership.id, 'nameFi', 'Koposen', 'Koposen verkosto', false],
      ['note', note.id, 'text', 'Raija** Koposelle', 'Koposen verkosto', false],
      ['note', past.id, 'text', 'R. Koponen', 'Koposen verkosto', true],
    ]));
    expect(places.find((each) => each.id === note.id)).toMatchObject({ before: 'Soitettu **', after: expect.stringMatching(/^, ja Raija Koponen/), count: 1 });
    // Of another Koponen the note is listed, and not who that is; what hangs on the person goes anyway.
    expect(places.map(({ form }) => form)).toContain('Koponen');
    expect(places.filter(({ table, form }) => table === 'person' || form === 'Raijan')).toEqual([]);
  });

  test('stays where it was not chosen, and goes where it was, in the history and in the names of changes too', async () => {
    const { client, uncertain, person, namesake, membership, note, textOf, path: file, db } = await named();
    const { places } = await uncertain();
    const also = places.filter(({ form }) => form !== 'Koponen').map(chosen);
    await client.person.erase({ id: person.id, also });
    expect(textOf(note.id)).toBe('Soitettu Henkilö 1, ja Henkilö 1 vastasi: Henkilö 1.');
    expect((await client.engagement.get({ ...view, id: membership.id })).name).toBe('Henkilö 1 verkosto');
    expect(db.rows.get('person', namesake.id)?.name).toBe('Matti Koponen');
    expect(db.rows.pointing('review', 'engagementId', membership.id)[0]?.benefit).toBe('Matti Koponen kiitti');
    const bytes = readFileSync(file);
    expect(['Koposen', 'Koposelle', 'R. Koponen', 'Raija'].filter((each) => bytes.includes(each))).toEqual([]);
    expect((await client.history.list({})).map(({ label }) => label.subject).filter((each) => /Kopos|Raija/.test(each))).toEqual([]);
    let undone = 0;
    while ((await client.history.next()).undo) { await client.history.undo(); undone += 1; }
    for (; undone > 0; undone -= 1) await client.history.redo();
    expect(textOf(note.id)).toBe('Soitettu Henkilö 1, ja Henkilö 1 vastasi: Henkilö 1.');
  });

  test('stays as a whole where nothing is chosen', async () => {
    const { client, person, note, textOf } = await named();
    await client.person.erase({ id: person.id });
    expect(textOf(note.id)).toBe('Soitettu **Raija** Koposelle, ja Henkilö 1 vastasi: Henkilö 1.');
  });

  test('is chosen once: a backup that is restored is erased alike', async () => {
    const { client, uncertain, person, note, folder, context } = await named();
    const backup = await client.backup.make();
    const { places } = await uncertain();
    await client.person.erase({ id: person.id, also: places.filter(({ id }) => id === note.id).map(chosen) });
    const noted = readFileSync(`${folder}/data/backups/${context.portfolio().id}/erasures.json`, 'utf8');
    expect(noted).not.toMatch(/Kopo|Raija/);
    await client.backup.restore({ file: backup.file });
    expect(context.portfolio().rows.get('note', note.id)?.text).toBe('Soitettu Henkilö 1, ja Henkilö 1 vastasi: Henkilö 1.');
  });

  test('is given out where it was chosen', async () => {
    const { client, uncertain, person, membership, file, apply } = await named();
    const bent = add('note', { engagementId: membership.id, text: 'Koposelle kerrottiin' });
    await apply(bent, update('person', person.id, { email: 'rk@x.fi' }));
    const mentions = async (name: string, also: Chosen[]) => {
      await client.person.exportData({ ...view, id: person.id, path: file(name), also });
      return (JSON.parse(readFileSync(file(name), 'utf8')) as { mentions: { id: string }[] }).mentions.map(({ id }) => id);
    };
    expect(await mentions('without.json', [])).not.toContain(bent.id);
    const place = (await uncertain()).places.find(({ id }) => id === bent.id);
    expect(await mentions('with.json', place ? [chosen(place)] : [])).toContain(bent.id);
  });

  test('of nobody is not found', async () => {
    const { client, membership } = await named();
    expect((await safe(client.person.uncertain({ ...view, id: membership.id })))[0]).toMatchObject({ code: 'NOT_FOUND' });
  });
});
