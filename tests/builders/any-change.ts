import { v7 as uuidv7 } from 'uuid';
import type { OpenDb } from '../../src/core/db/open-db.ts';
import { tableSql } from '../../src/core/db/tables.ts';
import { targetFields } from '../../src/core/features/record/rules/one-target.ts';
import type { Operation } from '../../src/shared/contract/record.ts';
import { references, tableFields, type TableName, tableNames } from '../../src/shared/contract/tables.ts';
import { engagementKinds } from '../../src/shared/domain/engagement.ts';

/** What may stand in the fields of each table that are no references; the first ones are the likelier to fit together. */
const choices: { readonly [T in TableName]: Readonly<Record<string, readonly unknown[]>> } = {
  place: { nameFi: ['Opole', 'Bodø', 'Győr'], country: ['PL', null], latitude: [50.67, null] },
  organisation: { nameFi: ['Kumppani', 'Verkosto'], nameSv: [null, 'Nätverk'], type: ['network', 'group'], own: [false, false, true] },
  person: { name: ['Aino', 'Bo Ek', 'Özil'], type: ['staff', 'elected'], email: [null, 'a@b.fi'], unit: ['Konserni', null] },
  engagement: { kind: engagementKinds, nameFi: ['ERRIN', 'ICLEI'], nameEn: [null, 'Name'], purposeFi: [null, 'Tarkoitus\nkaksi'] },
  membership: {},
  agreement: { type: ['cooperation', 'twin_town'] },
  project: { currency: ['EUR'], acronym: ['BEA', null], totalBudgetCents: [null, 100_000], fundingRate: [null, 7500] },
  event: { recurring: [true, false] },
  service: { type: ['service', 'meeting_place'] },
  party: { role: ['party', 'lead'], note: [null, 'huom'], start: [null, '2020'], end: [null, '2025'] },
  period: {
    type: ['term', 'phase'], start: ['2020', null, '2024-05'], end: ['2029', null, '2022-12-31'], originalEnd: [null, '2027'],
    tacitMonths: [null, 12], noticeOn: [null, '2023-01-01'],
  },
  standing: { state: ['suspended', 'quiet'], start: ['2022', null], end: [null, '2021'], reason: [null, 'syy'] },
  decision: { text: ['Jatketaan', 'Päätettiin'], date: ['2021-05-03', null], section: [null, '12 §'], settles: ['continues', 'approves', 'ends'] },
  assignment: { role: ['responsible', 'elected_representative', 'elected_deputy'], start: [null, '2021'], end: [null, '2026', '2020'] },
  councilTerm: { nameFi: ['2021–2025'], start: ['2021-08-01'], end: ['2025-05-31', '2020'] },
  deadlineRule: { kind: ['agreement', null], type: ['notice', 'fee'], anchor: ['end'], offset: [-6, -12], unit: ['month'], active: [true, false] },
  deadline: { type: ['notice', 'fee'], title: ['Irtisano', null], date: ['2028-06-30', '2027'], state: [null, 'done'], stateOn: [null, '2027'], reason: [null, 'syy'] },
  ledgerEntry: { currency: ['EUR'], year: [2025, 2026], kind: ['fee', 'travel'], actualCents: [120_000, -500], budgetCents: [null, 1], note: [null, 'lasku'] },
  review: { date: ['2024', null], verdict: ['keep', null], purpose: ['Vaikuttavuus', null] },
  yearNote: { year: [2024, 2025], textFi: ['Vuosi', null], textEn: [null, 'Year'] },
  theme: { nameFi: ['Terveys', 'Vesi'], type: ['theme', 'goal'], quoteFi: [null, 'Lainaus'] },
  themeLink: {},
  activity: { nameFi: ['Vierailu', 'Kokous'], type: ['visit', 'meeting'], start: ['2023-05', null], end: [null, '2022'], costCents: [null] },
  activityEngagement: {},
  activityPerson: {},
  note: { text: ['Muistiinpano', 'Toinen'] },
  link: { url: ['https://a.fi', 'mailto:a@b.fi'], title: [null, 'Linkki'] },
  document: { name: ['a.pdf'], mediaType: ['application/pdf'], size: [10], sha256: ['00'] },
};

/** Gives one number after another, the same ones for the same seed. */
export type Numbers = () => number;

export function numbersFrom(list: readonly number[]): Numbers {
  let at = 0;
  return () => list[at++ % list.length] ?? 0;
}

const pick = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % Math.max(items.length, 1)];
const idsOf = (db: OpenDb, table: TableName) => db.prepare(`SELECT id FROM "${tableSql[table].name}" ORDER BY id`).pluck().all() as string[];
const isDetail = (table: TableName) => (engagementKinds as readonly string[]).includes(table);

/** The bytes of every document. */
function content(db: OpenDb): string {
  const id = '01a20000-0000-7000-8000-000000000000';
  db.prepare("INSERT OR IGNORE INTO document_content (id, sha256, bytes) VALUES (?, '00', zeroblob(10))").run(id);
  return id;
}

function valueOf(db: OpenDb, table: TableName, field: string, number: number): unknown {
  const target = references[table]?.[field];
  if (target) return pick([...idsOf(db, target), ...(targetFields[table] ? [] : [null])], number) ?? null;
  if (field === 'contentId') return content(db);
  return pick(choices[table][field] ?? [null], number) ?? null;
}

function addition(db: OpenDb, table: TableName, next: Numbers): Operation {
  const values: Record<string, unknown> = {};
  for (const field of Object.keys(tableFields[table])) values[field] = valueOf(db, table, field, next());
  const targets = targetFields[table] ?? [];
  const chosen = pick(targets.filter((field) => values[field] !== null), next());
  for (const field of targets) if (field !== chosen) values[field] = null;
  if (chosen !== 'periodId' && 'settles' in values) values['settles'] = null;
  return { op: 'add', table, id: uuidv7(), values };
}

/** One step on the rows that are there; it may break a rule. Null: there is nothing to do it to. */
function step(db: OpenDb, next: Numbers): Operation | null {
  const table = pick(tableNames, next()) ?? 'person';
  const what = next() % 6;
  if (what < 3 && !isDetail(table)) return addition(db, table, next);
  const id = pick(idsOf(db, table), next());
  if (id === undefined) return isDetail(table) ? null : addition(db, table, next);
  if (what === 5 && !isDetail(table)) return { op: 'remove', table, id, withDependents: true };
  const fields = Object.keys(tableFields[table]).filter((field) => !(table === 'engagement' && field === 'kind'));
  const changed = [pick(fields, next()), pick(fields, next())].filter((field) => field !== undefined);
  return { op: 'update', table, id, values: Object.fromEntries(changed.map((field) => [field, valueOf(db, table, field, next())])) };
}

/** A row of each table that has one of its own; where it breaks a rule, another seed may not. */
export function oneOfEach(next: Numbers): ((db: OpenDb) => Operation[])[] {
  return [...tableNames].filter((table) => !isDetail(table)).map((table) => (db) => [addition(db, table, next)]);
}

/** One change over any tables: one step, or a few at once. */
export function anyChange(db: OpenDb, next: Numbers): Operation[] {
  return Array.from({ length: 1 + (next() % 3) }, () => step(db, next)).filter((each) => each !== null);
}

/** Every row of every table of records, as SQLite has them. */
export function contents(db: OpenDb): string {
  return JSON.stringify(Object.values(tableSql).map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}" ORDER BY id`).all()]));
}
