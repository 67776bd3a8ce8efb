import { safe } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { aCore } from '../../../../tests/builders/core.ts';
import { aMember } from '../../../../tests/builders/member.ts';
import { aMembership, aPerson, add, remove, update } from '../../../../tests/builders/records.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { textsIn } from '../../../shared/i18n/texts.ts';
import { updateSealed } from '../../db/checksums.ts';

describe('an older change', () => {
  test('is undone field by field, whatever else was changed in the same row', async () => {
    const { client, period, apply, span } = await aMember();
    const moved = await apply(update('period', period.id, { end: '2029' }));
    await apply(update('period', period.id, { start: '2021', labelFi: 'Kausi' }));
    expect(await client.history.obstacle({ id: moved })).toBeNull();
    expect(await client.history.undo({ id: moved })).toMatchObject({ kind: 'undo', label: { action: 'period.update', fields: ['end'] } });
    expect(span()).toEqual(['2021', '2025']);
    expect(await client.history.redo({ id: moved })).toMatchObject({ kind: 'redo' });
    expect(span()).toEqual(['2021', '2029']);
  });

  test('is refused where a newer one changed the same field, and says which', async () => {
    const { period, apply, refusal, span } = await aMember();
    const first = await apply(update('period', period.id, { end: '2029' }));
    const second = await apply(update('period', period.id, { end: '2030' }));
    const error = await refusal(first);
    expect(error).toMatchObject({
      code: 'CHANGED_SINCE',
      data: { turn: 'undo', reason: 'changed', table: 'period', id: period.id, name: 'ERRIN', field: 'end', by: { id: second, kind: 'do' } },
    });
    expect(span()).toEqual(['2020', '2030']);
    expect(formatError(textsIn('en'), error)).toMatch(/^Not undone: “End” of ERRIN was changed later on \d+ \w+ \d{4}\. Undo this change first: Period changed: ERRIN\.$/);
    expect(formatError(textsIn('fi'), error)).toMatch(/^Ei kumottu: tietueen ERRIN tietoa ”Loppu” muutettiin myöhemmin \d+\.\d+\.\d{4}\. Kumoa ensin tämä muutos: Kausi muutettu: ERRIN\.$/);
    expect(formatError(textsIn('sv'), error)).toMatch(/^Inte ångrat: ”Slut” i ERRIN ändrades senare den \d+ \S+ \d{4}\. Ångra först den här ändringen: Period ändrades: ERRIN\.$/);
  });

  test('is refused also where newer ones brought the value back, for they stand on it', async () => {
    const { client, period, apply, refusal, span } = await aMember();
    const first = await apply(update('period', period.id, { end: '2029' }));
    const away = await apply(update('period', period.id, { end: '2030' }));
    const back = await apply(update('period', period.id, { end: '2029' }));
    expect((await refusal(first)).data).toMatchObject({ reason: 'changed', by: { id: back } });
    for (const id of [back, away, first]) await client.history.undo({ id });
    expect(span()).toEqual(['2020', '2025']);
  });

  test('stands beside a newer one that is undone', async () => {
    const { client, period, apply, span } = await aMember();
    const first = await apply(update('period', period.id, { end: '2029' }));
    const second = await apply(update('period', period.id, { end: '2030' }));
    await client.history.undo({ id: second });
    await client.history.undo({ id: first });
    expect(span()).toEqual(['2020', '2025']);
  });

  test('that added a row is refused where something hangs on it since, or hung on it', async () => {
    const { client, apply, refusal, db } = await aMember();
    const person = aPerson({ name: 'Aino' });
    const other = aMembership({ name: 'ICLEI' });
    const added = await apply(person);
    const hung = await apply(other, add('assignment', { engagementId: other.id, personId: person.id, role: 'responsible' }));
    const error = await refusal(added);
    expect(error.data).toMatchObject({ reason: 'hangs', table: 'assignment', name: 'ICLEI', field: 'personId', by: { id: hung } });
    expect(formatError(textsIn('en'), error)).toMatch(/^Not undone: ICLEI \(Assignment\) was attached to it later on .*: Engagement added: ICLEI\.$/);
    const gone = await apply(remove('engagement', other.id, true));
    expect((await refusal(added)).data).toMatchObject({ reason: 'hangs', by: { id: gone } });
    for (const id of [gone, hung, added]) await client.history.undo({ id });
    expect(db.rows.has('person', person.id)).toBe(false);
  });

  test('that added a row is refused where the row was changed or removed since', async () => {
    const { apply, refusal } = await aMember();
    const person = aPerson({ name: 'Aino' });
    const added = await apply(person);
    const changed = await apply(update('person', person.id, { phone: '1' }));
    expect((await refusal(added)).data).toMatchObject({ reason: 'changed', field: 'phone', by: { id: changed } });
    const removed = await apply(remove('person', person.id));
    const error = await refusal(changed);
    expect(error.data).toMatchObject({ reason: 'removed', name: 'Aino', field: null, by: { id: removed } });
    expect(formatError(textsIn('sv'), error)).toMatch(/^Inte ångrat: Aino \(Person\) togs bort senare den /);
  });

  test('that removed a row brings it back with what it took along and what it emptied', async () => {
    const { client, apply, refusal, db } = await aMember();
    const [person, group] = [aPerson({ name: 'Aino' }), add('organisation', { nameFi: 'Ryhmä' })];
    await apply(group, person, update('person', person.id, { organisationId: group.id }));
    const note = add('note', { organisationId: group.id, text: 'Muistiinpano' });
    const noted = await apply(note);
    const removed = await apply(remove('organisation', group.id, true));
    await apply(update('person', person.id, { phone: '1' }));
    expect((await refusal(noted)).data).toMatchObject({ reason: 'removed', table: 'note', by: { id: removed } });
    await client.history.undo({ id: removed });
    expect(db.rows.has('note', note.id)).toBe(true);
    expect(db.rows.get('person', person.id)).toMatchObject({ organisationId: group.id, phone: '1' });
  });

  test('that removed a row is refused where what it points at is gone', async () => {
    const { client, apply, refusal, membership } = await aMember();
    const note = add('note', { engagementId: membership.id, text: 'Muistiinpano' });
    await apply(note);
    const removed = await apply(remove('note', note.id));
    const gone = await apply(remove('engagement', membership.id, true));
    const error = await refusal(removed);
    expect(error.data).toMatchObject({ reason: 'missing', table: 'note', field: 'engagementId', name: 'ERRIN', by: { id: gone } });
    expect(formatError(textsIn('en'), error)).toMatch(/^Not undone: what “Engagement” of ERRIN points at was removed on .*: Engagement removed: ERRIN\.$/);
    await client.history.undo({ id: gone });
    await client.history.undo({ id: removed });
  });

  test('is refused where a rule would be broken, in the words of the rule', async () => {
    const { client, period, apply, refusal, span } = await aMember();
    const later = await apply(update('period', period.id, { end: '2030' }));
    const moved = await apply(update('period', period.id, { start: '2028' }));
    const error = await refusal(later);
    expect(error.data).toMatchObject({ reason: 'rule', field: 'end', issue: { rule: 'endBeforeStart' }, by: { id: moved } });
    expect(formatError(textsIn('en'), error)).toMatch(/^Not undone: “End” of ERRIN: the end is before the start\. Undo this change first: /);
    expect(span()).toEqual(['2028', '2030']);
    await client.history.undo({ id: moved });
    await client.history.undo({ id: later });
    // Made again in the other order they do not fit either.
    expect((await refusal(moved, 'redo')).data).toMatchObject({ turn: 'redo', reason: 'rule' });
    await client.history.redo({ id: later });
    await client.history.redo({ id: moved });
    expect(span()).toEqual(['2028', '2030']);
  });

  test('keeps the one own organisation', async () => {
    const { client, apply, refusal, db } = await aMember();
    const [first, second] = [add('organisation', { nameFi: 'Maakunta' }), add('organisation', { nameFi: 'Kunta' })];
    await apply(first, second);
    const one = await apply(update('organisation', first.id, { own: true }));
    await apply(update('organisation', second.id, { own: true }));
    expect((await refusal(one)).data).toMatchObject({ reason: 'changed', field: 'own' });
    await client.history.undo();
    await client.history.undo();
    expect(db.prepare('SELECT count(*) FROM organisation WHERE own = 1').pluck().get()).toBe(1);
  });

  test('keeps references from leading back to where they start', async () => {
    const { client, apply, refusal } = await aMember();
    const [a, b] = [add('theme', { nameFi: 'A' }), add('theme', { nameFi: 'B' })];
    await apply(a, b, update('theme', b.id, { parentId: a.id }));
    const apart = await apply(update('theme', b.id, { parentId: null }));
    await apply(update('theme', a.id, { parentId: b.id }));
    expect((await refusal(apart)).data).toMatchObject({ reason: 'rule', issue: { rule: 'loop' }, field: 'parentId' });
    expect(await client.history.undo()).toBeTruthy();
    await client.history.undo({ id: apart });
  });
});

describe('an undo', () => {
  test('is itself undone by making the change again, and a redo by undoing it', async () => {
    const { client, period, apply, span } = await aMember();
    const moved = await apply(update('period', period.id, { end: '2029' }));
    await apply(update('period', period.id, { labelFi: 'Kausi' }));
    const undone = await client.history.undo({ id: moved });
    const again = await client.history.undo({ id: undone.id });
    expect([again.kind, span()]).toEqual(['redo', ['2020', '2029']]);
    const away = await client.history.undo({ id: again.id });
    expect([away.kind, span()]).toEqual(['undo', ['2020', '2025']]);
    expect((await client.history.redo({ id: away.id })).kind).toBe('redo');
  });

  test('of what is undone, and a redo of what stands, is refused', async () => {
    const { client, period, apply, refusal } = await aMember();
    const moved = await apply(update('period', period.id, { end: '2029' }));
    expect(await refusal(moved, 'redo')).toMatchObject({ code: 'NOT_UNDOABLE', data: { reason: 'standing' } });
    await client.history.undo({ id: moved });
    const error = await refusal(moved);
    expect(error).toMatchObject({ code: 'NOT_UNDOABLE', data: { reason: 'undone' } });
    expect(formatError(textsIn('en'), error)).toBe('This change is undone already.');
  });

  test('of what the file began with, or of nothing, is refused', async () => {
    const { client, refusal } = await aMember();
    const beginning = (await client.history.list({})).at(-1)?.id ?? '';
    expect(await refusal(beginning)).toMatchObject({ code: 'NOT_UNDOABLE', data: { reason: 'beginning' } });
    const [error] = await safe(client.history.undo({ id: '01a2021f-46d9-7000-8000-0180e71cc04e' }));
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('without an id takes back what was made again last, also an older one', async () => {
    const { client, period, apply, span } = await aMember();
    const moved = await apply(update('period', period.id, { end: '2029' }));
    const named = await apply(update('period', period.id, { labelFi: 'Kausi' }));
    await client.history.undo({ id: moved });
    expect((await client.history.next()).undo?.id).toBe(named);
    expect((await client.history.next()).redo?.id).toBe(moved);
    await client.history.redo();
    expect((await client.history.next()).undo?.id).toBe(moved);
    await client.history.undo();
    expect(span()).toEqual(['2020', '2025']);
  });

  test('a change made meanwhile drops the plain redo, but the change may still be named', async () => {
    const { client, period, apply, span } = await aMember();
    const moved = await apply(update('period', period.id, { end: '2029' }));
    await client.history.undo();
    await apply(update('period', period.id, { labelFi: 'Kausi' }));
    expect((await client.history.next()).redo).toBeNull();
    await client.history.redo({ id: moved });
    expect(span()).toEqual(['2020', '2029']);
  });

  test('of an older change survives a restart', async () => {
    const { client, period, apply, span, path: file, folder, close } = await aMember();
    const moved = await apply(update('period', period.id, { end: '2029' }));
    await apply(update('period', period.id, { start: '2021' }));
    await client.history.undo({ id: moved });
    expect(span()).toEqual(['2021', '2025']);
    close();
    const again = aCore(folder);
    await again.client.portfolio.open({ path: file });
    await again.client.history.redo({ id: moved });
    expect(again.context.portfolio().rows.get('period', period.id)).toMatchObject({ start: '2021', end: '2029' });
  });

  test('takes fields that an older Netfolio did not log as empty', async () => {
    const { client, period, apply, db } = await aMember();
    const moved = await apply(update('period', period.id, { end: '2029' }));
    const removed = await apply(remove('period', period.id));
    updateSealed(db.prepare, 'change', "before = json_remove(before, '$.tacitMonths', '$.noticeOn'), after = json_remove(after, '$.tacitMonths', '$.noticeOn')", 'true', {});
    await client.history.undo({ id: removed });
    expect(db.rows.get('period', period.id)).toMatchObject({ end: '2029', tacitMonths: null, noticeOn: null });
    await client.history.undo({ id: moved });
    expect(db.rows.get('period', period.id)?.end).toBe('2025');
  });
});
