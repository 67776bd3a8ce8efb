import { ChangeLabel, ChangeSet } from '../../../shared/contract/change.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { tableNames } from '../../../shared/contract/tables.ts';
import { type Cell, isSealed, proved, sealedTable } from '../checksums.ts';
import type { Prepare } from '../prepare.ts';
import type { AnyRow } from '../rows.ts';

/*
 * The history as it is read. Another program may have put anything into it, and what cannot be read must not take the rest
 * along: a change set without a label is told as some change, a row that is none as no row.
 */

/** The columns of a `StoredSet`. */
export const setFields = 'id, at, who, kind, label, undone';

export interface StoredSet {
  id: string;
  at: string;
  who: string;
  kind: ChangeSet['kind'];
  label: string;
  undone: number;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A row as the log has it; null where there is none, or none that can be read. */
export function loggedRow(text: string | null): AnyRow | null {
  const row = text === null ? null : parsed(text);
  return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as AnyRow) : null;
}

/** What a change set is called. */
export const labelFrom = (text: string): ChangeLabel =>
  ChangeLabel.safeParse(parsed(text)).data ?? { action: 'unreadable', subject: '', fields: [], rows: 0 };

const kinds = ChangeSet.shape.kind;
const beginning = '1970-01-01T00:00:00.000Z';

/** A stored change set in the contract's form, with what else was read of it. */
export function changeSetFrom<Stored extends StoredSet>({ label, undone, kind, at, ...rest }: Stored) {
  return {
    ...rest, kind: kinds.safeParse(kind).data ?? 'do', at: Number.isNaN(Date.parse(at)) ? beginning : at,
    label: labelFrom(label), undone: undone === 1,
  };
}

/** The id of the newest change set; null: there is none yet. Each change of the portfolio makes another. */
export const newestId = (prepare: Prepare): string | null =>
  prepare<string>('SELECT id FROM change_set ORDER BY id DESC LIMIT 1').pluck().get() ?? null;

/** Whether what the log has for a row is none that could be written again. */
function isBroken(text: Cell | undefined): boolean {
  if (text === null) return false;
  const row = typeof text === 'string' ? loggedRow(text) : null;
  return row === null || Object.values(row).some((value) => typeof value === 'object' && value !== null);
}

/** Whether a change set did something that cannot be read, or is not as it was saved, so that it is neither undone nor made again. */
export function isUnreadable(prepare: Prepare, id: string): boolean {
  if (!isSealed(prepare, { table: 'change_set', key: id })) return true;
  for (const { cells, fits } of proved(prepare, sealedTable('change'), 'change_set_id = @id', { id })) {
    const [, , table, , before, after] = cells;
    if (!fits || !(tableNames as readonly unknown[]).includes(table) || isBroken(before) || isBroken(after)) return true;
  }
  return false;
}

/**
 * The id of the change set that the file began with; '' where none is told. What no change before the newest has cannot be it:
 * it would keep everything from being undone.
 */
export function beginningOf(prepare: Prepare): string {
  const found = prepare<string>(
    `SELECT CASE WHEN value <= (SELECT max(id) FROM change_set) THEN value ELSE (SELECT min(id) FROM change_set) END
      FROM setting WHERE key = 'beginning'`,
  ).pluck().get();
  return found ?? '';
}

/** A change set, with the one that it undid or redid. @throws AppError NOT_FOUND */
export function readChangeSet(prepare: Prepare, id: string): ChangeSet & { targetId: string | null } {
  const row = prepare<StoredSet & { targetId: string | null }>(`SELECT ${setFields}, target_id AS targetId FROM change_set WHERE id = ?`).get(id);
  if (row === undefined) throw new AppError('NOT_FOUND', { id });
  return changeSetFrom(row);
}
