import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, anAgreement, add, type Built, update } from '../../../../tests/builders/records.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

interface Component {
  name: string;
  properties: Map<string, string>;
  components: Component[];
}

/** Text of a value without its escapes (RFC 5545, 3.3.11). */
const unescaped = (text: string) => text.replace(/\\([\\;,nN])/g, (_all, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));

/** Reads iCalendar strictly: lines end in CRLF and have at most 75 octets, and what begins ends. */
function readCalendar(text: string): Component {
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
    expect(line.isWellFormed()).toBe(true);
  }
  const open: Component[] = [{ name: 'FILE', properties: new Map(), components: [] }];
  for (const line of text.replaceAll('\r\n ', '').trimEnd().split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[A-Z]+=[^:;]+)*:(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    const top = open.at(-1)!;
    if (name === 'BEGIN') {
      const component: Component = { name: value, properties: new Map(), components: [] };
      top.components.push(component);
      open.push(component);
    } else if (name === 'END') {
      expect(open.pop()?.name).toBe(value);
    } else {
      expect(top.properties.has(name), `${name} twice`).toBe(false);
      top.properties.set(name, unescaped(value));
    }
  }
  expect(open).toHaveLength(1);
  const [calendar] = open[0]!.components;
  expect([calendar?.name, open[0]!.components.length]).toEqual(['VCALENDAR', 1]);
  return calendar!;
}

async function aCalendar(...records: Parameters<typeof aPortfolio>) {
  const core = await aPortfolio(...records);
  const path = core.file('a.ics');
  const write = async (more: { from?: string; to?: string; language?: 'fi' | 'sv' | 'en' } = {}) => {
    const written = await core.client.deadline.exportIcs({ ...view, ...more, path });
    const text = readFileSync(path, 'utf8');
    const calendar = readCalendar(text);
    expect(calendar.components).toHaveLength(written.count);
    const events = new Map(calendar.components.map(({ properties, components }) => [
      properties.get('UID')!, { ...Object.fromEntries(properties), alarms: components } as Record<string, string> & { alarms: Component[] },
    ]));
    expect(events.size).toBe(written.count);
    return { text, calendar, events, first: [...events.values()][0]! };
  };
  return { ...core, path, write };
}

const agreement = anAgreement({ name: 'Opole', since: '2022', until: '2027' });
const periodId = agreement.operations.find(({ table }) => table === 'period')!.id;
const decision = { ...view, key: `${agreement.id}/${periodId}/decision/-` };

describe('the calendar', () => {
  test('holds each deadline as a whole day, with how it was worked out and an alarm', async () => {
    const { write } = await aCalendar(agreement);
    const { calendar, events } = await write();
    expect(calendar.properties.get('VERSION')).toBe('2.0');
    expect(calendar.properties.get('X-WR-CALNAME')).toBe('Kuopio: salkun määräajat');
    const found = events.get(`${agreement.id}.${periodId}.decision.-@netfolio`)!;
    expect(found).toMatchObject({
      SUMMARY: 'Päätöskokous: Opole', DESCRIPTION: 'Opole\n31.12.2027 − 6\u00a0kk = 30.6.2027', DTSTART: '20270630', DTEND: '20270701', STATUS: 'CONFIRMED',
    });
    expect(found.alarms.map(({ name, properties }) => [name, properties.get('TRIGGER'), properties.get('ACTION')])).toEqual([['VALARM', '-P14D', 'DISPLAY']]);
  });

  test('speaks the asked language', async () => {
    const { write } = await aCalendar(agreement);
    expect((await write({ language: 'sv' })).first).toMatchObject({ SUMMARY: 'Beredning: Opole', DESCRIPTION: 'Opole\n31 dec. 2027 − 12 månader = 31 dec. 2026' });
    expect((await write({ language: 'en' })).first).toMatchObject({ SUMMARY: 'Preparation: Opole', DESCRIPTION: 'Opole\n31 Dec 2027 − 12 months = 31 Dec 2026' });
  });

  test('is the same file for the same records', async () => {
    const { write } = await aCalendar(agreement);
    const before = (await write()).text;
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await write()).text).toBe(before);
  });

  test('keeps the UID and raises the sequence when a deadline changes, and leaves the others', async () => {
    const other = anAgreement({ name: 'Lviv', since: '2022', until: '2027' });
    const { client, write } = await aCalendar(agreement, other);
    const uid = `${agreement.id}.${periodId}.decision.-@netfolio`;
    const seen = [await write()];
    const changes = [
      () => client.deadline.edit({ ...decision, date: '2027-05-15' }),
      () => client.deadline.edit({ ...decision, state: 'done' }),
      () => client.deadline.edit({ ...decision, state: 'open' }),
      () => client.record.apply({ operations: [update('period', periodId, { end: '2027-10' })] }),
      () => client.record.apply({ operations: [update('engagement', agreement.id, { nameFi: 'Opole 2' })] }),
      () => client.history.undo(),
      () => client.record.apply({ operations: [add('decision', { periodId, settles: 'continues', text: 'Jatketaan' })] }),
      () => client.record.apply({ operations: [add('deadlineRule', { engagementId: agreement.id, type: 'decision', offset: -1 })] }),
      () => client.history.undo(),
    ];
    for (const change of changes) {
      await change();
      seen.push(await write());
    }
    const of = (id: string) => seen.map(({ events }) => events.get(id)!);
    const sequences = of(uid).map((event) => Number(event['SEQUENCE']));
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
    expect(new Set(sequences).size).toBe(seen.length);
    const stamps = of(uid).map((event) => event['LAST-MODIFIED']!);
    expect(stamps).toEqual(stamps.toSorted());
    expect(of(uid)[1]).toMatchObject({ DTSTART: '20270515', DESCRIPTION: 'Opole\n31.12.2027 − 6\u00a0kk = 30.6.2027\nSiirretty päivään 15.5.2027' });
    const others = [...seen[0]!.events.keys()].filter((id) => id.startsWith(other.id));
    expect(others).toHaveLength(2);
    for (const id of others) expect(new Set(of(id).map((event) => JSON.stringify(event))).size).toBe(1);
  });

  test('a rule of the kind changes all', async () => {
    const { client, write } = await aCalendar(agreement);
    const before = Number((await write()).first['SEQUENCE']);
    await client.record.apply({ operations: [add('deadlineRule', { kind: 'agreement', type: 'preparation', offset: -10 })] });
    expect(Number((await write()).first['SEQUENCE'])).toBeGreaterThan(before);
  });

  test('says what became of a deadline, without an alarm; a dropped one is cancelled', async () => {
    const { client, write } = await aCalendar(agreement);
    await client.deadline.edit({ ...decision, state: 'dropped', reason: 'Ei jatketa;\nks. § 5' });
    await client.deadline.edit({ ...decision, key: decision.key.replace('decision', 'preparation'), state: 'done', date: '2026-03-01' });
    const { events } = await write();
    const [done, dropped] = [...events.values()];
    expect(dropped).toMatchObject({
      STATUS: 'CANCELLED', SUMMARY: 'Luovuttu – Päätöskokous: Opole', DESCRIPTION: 'Opole\n31.12.2027 − 6\u00a0kk = 30.6.2027\nLuovuttu 22.11.2026\nEi jatketa;\nks. § 5', alarms: [],
    });
    expect(done).toMatchObject({ STATUS: 'CONFIRMED', DTSTART: '20260301', SUMMARY: 'Tehty – Valmistelu: Opole', alarms: [] });
  });

  test('cancels what was overdue for long and is dropped now', async () => {
    const old = anAgreement({ name: 'Vanha', since: '2013', until: '2018' });
    const { client, path, write } = await aCalendar(old);
    expect((await write()).first).toMatchObject({ DTSTART: '20180630', STATUS: 'CONFIRMED' });
    const [row] = await client.deadline.list(view);
    await client.deadline.edit({ ...view, key: row!.key, state: 'dropped' });
    expect((await write()).first).toMatchObject({ DTSTART: '20180630', STATUS: 'CANCELLED' });
    expect((await client.deadline.exportIcs({ ...view, asOf: '2027-11-23', path })).count).toBe(0);
  });

  test('reads back whatever the names are', async () => {
    const hostile = [
      'a;b,c\\d\\n"e":f', 'X'.repeat(74), 'ä'.repeat(200), '👨‍👩‍👧‍👦'.repeat(40), 'BEGIN:VEVENT', 'x\\', '\u202eturned', 'tab\u00a0and\u2003space', `${'y'.repeat(61)}😀😀`,
    ];
    const records = hostile.map((name): Built => aMembership({ name, since: '2005', until: '2027' }));
    const deadline = add('deadline', { engagementId: records[0]!.id, type: 'other', title: 'END:VCALENDAR', date: '2027', reason: 'yksi\n\nEND:VEVENT\n kaksi' });
    const { client, write } = await aCalendar(...records, deadline);
    const own = (await client.organisation.list(view)).find((each) => each.own)!;
    await client.record.apply({ operations: [update('organisation', own.id, { nameFi: 'Kuopio; \\ BEGIN:VEVENT, x' })] });
    const { calendar, events } = await write();
    expect(calendar.properties.get('NAME')).toBe('Kuopio; \\ BEGIN:VEVENT, x: salkun määräajat');
    const summaries = [...events.values()].map((event) => event['SUMMARY']);
    expect(new Set(summaries)).toEqual(new Set([...hostile.map((name) => `Arviointi: ${name}`), `END:VCALENDAR: ${hostile[0]}`]));
    expect(events.get(`${deadline.id}@netfolio`)!['DESCRIPTION']).toBe(`${hostile[0]}\nyksi\n\nEND:VEVENT\n kaksi`);
  });

  test('an identifier that no edit could have left begins no line of its own', async () => {
    const deadline = add('deadline', { engagementId: agreement.id, type: 'other', title: 'Oma', date: '2027' });
    const { db, write } = await aCalendar(agreement, deadline);
    db.sqlite.prepare('UPDATE deadline SET id = ? WHERE id = ?').run('x\r\nBEGIN:VALARM\nATTACH:file:///etc/passwd\r', deadline.id);
    expect([...(await write()).events.keys()]).toContain('x..BEGIN.VALARM.ATTACH.file....etc.passwd.@netfolio');
  });

  test('takes a range, and one without deadlines is a calendar too', async () => {
    const { write } = await aCalendar(agreement);
    expect((await write({ from: '2027-01-01' })).events.size).toBe(1);
    expect((await write({ from: '2028-01-01', to: '2028-12-31' })).events.size).toBe(0);
  });
});

test('the file replaces a calendar, but no folder and no portfolio', async () => {
  const { client, file, path, write } = await aCalendar(agreement);
  writeFileSync(path, 'old');
  await write();
  mkdirSync(file('folder'));
  const at = (name: string) => client.deadline.exportIcs({ ...view, path: file(name) });
  await expect(at('folder')).rejects.toMatchObject({ code: 'CANNOT_CREATE' });
  await expect(at('missing/a.ics')).rejects.toMatchObject({ code: 'CANNOT_CREATE' });
  await expect(at('Kuopio.netfolio')).rejects.toMatchObject({ code: 'FILE_EXISTS' });
});
