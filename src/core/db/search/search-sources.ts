import type { TableName } from '../../../shared/contract/tables.ts';
import { isBlank } from '../../../shared/domain/fold.ts';
import type { Prepare } from '../prepare.ts';
import type { AnyRow } from '../rows.ts';
import { columnOf, tableSql } from '../tables.ts';

/*
 * Where the texts of a record stand: in its own row, and in the rows that are parts of it. A text is a name (what the
 * record is called by) or any other text.
 */

/** The tables whose records are found, in the order in which equally good ones are shown. */
export const searchTables = ['engagement', 'organisation', 'person', 'activity', 'theme'] as const;
export type SearchTable = (typeof searchTables)[number];

interface Source {
  /** Whose texts they are. */
  of: SearchTable;
  /** The table in which they stand. */
  in: TableName;
  /** The field that points at the record; for the record's own row and its details `id`. */
  owner: string;
  /** The table between, whose row `owner` points at and which points at the record by the second field. */
  through?: { table: TableName; field: string };
  names?: readonly string[];
  texts?: readonly string[];
}

const inThree = (field: string) => [`${field}Fi`, `${field}Sv`, `${field}En`];
const attached = (of: SearchTable, owner: string): Source[] => [
  { of, in: 'note', owner, texts: ['text'] },
  { of, in: 'link', owner, texts: ['title', 'url'] },
  { of, in: 'document', owner, texts: ['name'] },
];
const decided = (owner: string, table: TableName): Source => ({
  of: 'engagement', in: 'decision', owner, through: { table, field: 'engagementId' },
  texts: ['text', 'reason', 'body', 'section', 'caseNumber', 'url'],
});
const part = (table: TableName, ...texts: string[]): Source => ({ of: 'engagement', in: table, owner: 'engagementId', texts });

/** A record's own row comes first: what it is shown by. */
export const sources: readonly Source[] = [
  { of: 'engagement', in: 'engagement', owner: 'id', names: [...inThree('name'), 'otherNames'], texts: inThree('purpose') },
  { of: 'engagement', in: 'project', owner: 'id', names: ['acronym'], texts: ['programme'] },
  part('party', 'note'),
  part('period', ...inThree('label')),
  part('standing', 'reason'),
  part('deadline', 'title', 'reason'),
  part('ledgerEntry', 'budgetLine', 'note'),
  part('review', 'purpose', 'benefit'),
  part('yearNote', ...inThree('text')),
  decided('periodId', 'period'), decided('ledgerEntryId', 'ledgerEntry'), decided('assignmentId', 'assignment'),
  ...attached('engagement', 'engagementId'),
  { of: 'organisation', in: 'organisation', owner: 'id', names: [...inThree('name'), 'otherNames'], texts: ['website'] },
  ...attached('organisation', 'organisationId'),
  { of: 'person', in: 'person', owner: 'id', names: ['name', ...inThree('title'), 'unit'], texts: ['email', 'phone'] },
  ...attached('person', 'personId'),
  { of: 'activity', in: 'activity', owner: 'id', names: inThree('name'), texts: inThree('outcome') },
  ...attached('activity', 'activityId'),
  { of: 'theme', in: 'theme', owner: 'id', names: inThree('name'), texts: [...inThree('quote'), 'source'] },
];

/** Places are found under what is at them. */
const atPlaces: readonly SearchTable[] = ['engagement', 'organisation', 'activity'];

/** The texts of one record. */
export interface RecordTexts {
  /** By which it is shown in fi, sv and en; a person's name in each. */
  shown: readonly [fi: string | null, sv: string | null, en: string | null];
  /** What it is called by, one text a line. */
  names: string[];
  texts: string[];
}

interface Read {
  sql: string;
  own: boolean;
  names: number;
}

const quoted = (name: string) => `"${name}"`;

/** Rows of the owner's id, then the names, then the texts, of the records whose ids are given as JSON. */
function readOf({ of, in: table, owner, through, names = [], texts = [] }: Source): Read {
  const columns = [...names, ...texts].map((field) => `t.${quoted(columnOf(field))}`);
  const own = of === table;
  const column = columnOf(owner);
  const wanted = '(SELECT value FROM json_each(?))';
  const sql = through
    // The order of a cross join is kept: from the record to the row between to the text.
    ? `SELECT b.${quoted(columnOf(through.field))}, ${columns.join(', ')} FROM ${quoted(tableSql[through.table].name)} b
        CROSS JOIN ${quoted(tableSql[table].name)} t ON t.${quoted(column)} = b.id
        WHERE b.${quoted(columnOf(through.field))} IN ${wanted} ORDER BY t.id`
    : `SELECT t.${quoted(column)}, ${columns.join(', ')} FROM ${quoted(tableSql[table].name)} t
        WHERE t.${quoted(column)} IN ${wanted} ORDER BY t.id`;
  return { sql, own, names: names.length };
}

const placeRead = (of: SearchTable): Read => ({
  sql: `SELECT r.id, p.name_fi, p.name_sv, p.name_en FROM ${quoted(of)} r CROSS JOIN place p ON p.id = r.place_id
    WHERE r.id IN (SELECT value FROM json_each(?))`,
  own: false,
  names: 0,
});

const reads = Object.fromEntries(searchTables.map((of): [SearchTable, Read[]] => [
  of, [...sources.filter((source) => source.of === of).map(readOf), ...(atPlaces.includes(of) ? [placeRead(of)] : [])],
])) as Record<SearchTable, Read[]>;

/** Which texts search reads, in one text: another where a field is added or left out. */
export const whatIsRead = JSON.stringify(reads);

/** The texts of records, by their ids; an id without a record is left out. */
export function textsOf(prepare: Prepare, of: SearchTable, ids: readonly string[]): Map<string, RecordTexts> {
  const found = new Map<string, RecordTexts>();
  const wanted = JSON.stringify(ids);
  for (const { sql, own, names } of reads[of]) {
    for (const [id, ...values] of prepare<[string, ...(string | null)[]]>(sql).raw().iterate(wanted)) {
      let record = found.get(id);
      if (!record) {
        if (!own) continue;
        const shown = of === 'person' ? [values[0], values[0], values[0]] : values.slice(0, 3);
        found.set(id, record = { shown: shown as unknown as RecordTexts['shown'], names: [], texts: [] });
      }
      for (const [place, value] of values.entries()) {
        if (value === null || value === undefined) continue;
        if (place < names) record.names.push(...value.split('\n').filter((line) => !isBlank(line)));
        else record.texts.push(value);
      }
    }
  }
  return found;
}

/** What a table's rows say to search: the fields that count, and where the records are. */
interface Watched {
  fields: string[];
  owners: { field: string; of: SearchTable; through: TableName | null }[];
}

function watchedFields(): Map<TableName, Watched> {
  const watched = new Map<TableName, Watched>();
  const of = (table: TableName) => {
    let found = watched.get(table);
    if (!found) watched.set(table, found = { fields: [], owners: [] });
    return found;
  };
  for (const source of sources) {
    const table = of(source.in);
    table.owners.push({ field: source.owner, of: source.of, through: source.through?.table ?? null });
    table.fields.push(source.owner, ...(source.names ?? []), ...(source.texts ?? []));
    if (!source.through) continue;
    const between = of(source.through.table);
    if (between.owners.length === 0) between.owners.push({ field: source.through.field, of: source.of, through: null });
    between.fields.push(source.through.field);
  }
  for (const table of atPlaces) of(table).fields.push('placeId');
  of('place').fields.push(...inThree('name'));
  return watched;
}

const watched = watchedFields();

/** The records whose texts a changed row may have changed. */
export class Stale {
  readonly #prepare: Prepare;
  readonly #ids = new Map(searchTables.map((table): [SearchTable, Set<string>] => [table, new Set()]));
  /** Rows between a text and its record, whose record is asked for at the end: they may be written later. */
  readonly #between = new Map<TableName, Set<string>>();
  readonly #places = new Set<string>();

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Takes note of a row that was written; null for one that was not there before, or is not there any more. */
  note(table: TableName, before: AnyRow | null, after: AnyRow | null): void {
    const known = watched.get(table);
    if (!known) return;
    if (before && after && known.fields.every((field) => (before[field] ?? null) === (after[field] ?? null))) return;
    for (const row of [before, after]) {
      if (!row) continue;
      if (table === 'place') this.#places.add(row.id);
      for (const { field, of, through } of known.owners) this.#mark(of, through, row[field]);
    }
  }

  #mark(of: SearchTable, through: TableName | null, id: unknown): void {
    if (typeof id !== 'string') return;
    if (!through) {
      this.#ids.get(of)?.add(id);
      return;
    }
    const found = this.#between.get(through);
    if (found) found.add(id);
    else this.#between.set(through, new Set([id]));
  }

  #add(of: SearchTable, sql: string, ids: ReadonlySet<string>): void {
    for (const id of this.#prepare<string>(sql).pluck().all(JSON.stringify([...ids]))) this.#ids.get(of)?.add(id);
  }

  /** The records, those included that are not there any more. */
  records(): ReadonlyMap<SearchTable, ReadonlySet<string>> {
    const wanted = '(SELECT value FROM json_each(?))';
    for (const [table, ids] of this.#between) {
      this.#add('engagement', `SELECT engagement_id FROM ${quoted(tableSql[table].name)} WHERE id IN ${wanted}`, ids);
    }
    if (this.#places.size > 0) {
      for (const of of atPlaces) this.#add(of, `SELECT id FROM ${quoted(of)} WHERE place_id IN ${wanted}`, this.#places);
    }
    return this.#ids;
  }
}
