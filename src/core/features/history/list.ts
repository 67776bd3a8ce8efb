import type { ChangeSet } from '../../../shared/contract/change.ts';
import type { ListedChange } from '../../../shared/contract/history.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import { isBlank } from '../../../shared/domain/fold.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { folded, searchFor } from '../../../shared/domain/search.ts';
import { formatChange, formatFields } from '../../../shared/i18n/format-change.ts';
import { textsIn } from '../../../shared/i18n/texts.ts';
import { changeSetFrom, newestId, setFields, type StoredSet } from '../../db/log/change-sets.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { Prepare } from '../../db/prepare.ts';

interface Wanted {
  limit: number;
  recordId?: string | undefined;
  text?: string | undefined;
  language: Language;
}

/**
 * Change sets, the newest first.
 * @param text only those whose words, in the language, hold every word of it
 * @param recordId only those that touched this record or a row that hung on it then: directly, or through a period, a
 *   ledger entry or an assignment
 */
export function listHistory(db: OpenDb, { limit, recordId, text = '', language }: Wanted): ListedChange[] {
  const { prepare } = db;
  const of = recordId === undefined
    ? { where: '', given: [] }
    : {
      where: 'WHERE id IN (SELECT change_set_id FROM change WHERE row_id IN (SELECT value FROM json_each(?)))',
      given: [JSON.stringify([...rowsEverOn(prepare, recordId)])],
    };
  const sets = prepare<StoredSet & { targetId: string | null }>(`SELECT ${setFields}, target_id AS targetId FROM change_set ${of.where} ORDER BY id DESC LIMIT ?`);
  if (isBlank(text)) return sets.all(...of.given, limit).map(changeSetFrom);
  const [fits, t] = [searchFor(text), textsIn(language)];
  const told = ({ label, who }: ChangeSet) => folded([formatChange(t, label), formatFields(t, label), who].join(' '));
  return sets.all(...of.given, -1).map(changeSetFrom).filter((set) => fits(told(set))).slice(0, limit);
}

/** The rows that ever hung on a record, up to a change set. */
interface Known {
  upTo: string;
  rows: Set<string>;
  /** Those of them that carry others: decisions hang on them, themes, deadlines. */
  carriers: Set<string>;
}

const carrying = new Set<TableName>(['period', 'ledgerEntry', 'assignment']);
const known = new WeakMap<Prepare, Map<string, Known>>();
const mostKnown = 500;

// What a row was before a change, an earlier change left; so it is enough to look at what each one left. Read from its
// beginning, the log is quicker without its index.
const since = (upTo: string) => `${upTo === '' ? '+' : ''}change_set_id > @upTo`;
const pointingAt = (upTo: string) =>
  `SELECT DISTINCT row_id AS id, table_name AS "table" FROM change WHERE ${since(upTo)} AND after GLOB @mention`;
const onCarriers = (upTo: string) => `SELECT DISTINCT row_id FROM change
  WHERE ${since(upTo)} AND table_name IN ('decision', 'deadline', 'themeLink') AND CASE WHEN json_valid(after) THEN EXISTS (
    SELECT 1 FROM json_each(@carriers) WHERE value IN (
      json_extract(after, '$.periodId'), json_extract(after, '$.ledgerEntryId'), json_extract(after, '$.assignmentId'))) END`;

/**
 * The ids of a record and of every row that hangs on it or ever hung, also on a period, a ledger entry or an assignment of
 * it. The log has no index of what rows pointed at, which would make every write dearer: it is read once for a record, and
 * then what was added to it.
 */
export function rowsEverOn(prepare: Prepare, recordId: string): ReadonlySet<string> {
  const records = known.get(prepare) ?? new Map<string, Known>();
  known.set(prepare, records);
  if (records.size > mostKnown) records.clear();
  const of: Known = records.get(recordId) ?? { upTo: '', rows: new Set([recordId]), carriers: new Set() };
  const newest = newestId(prepare);
  if (newest === null || newest === of.upTo) return of.rows;
  const found = prepare<{ id: string; table: TableName }>(pointingAt(of.upTo)).all({ upTo: of.upTo, mention: `*"${recordId}"*` });
  for (const { id, table } of found) {
    of.rows.add(id);
    if (carrying.has(table) && id !== recordId) of.carriers.add(id);
  }
  if (of.carriers.size > 0) {
    const parts = prepare<string>(onCarriers(of.upTo)).pluck().all({ upTo: of.upTo, carriers: JSON.stringify([...of.carriers]) });
    for (const id of parts) of.rows.add(id);
  }
  of.upTo = newest;
  records.set(recordId, of);
  return of.rows;
}
