import type { ChangeSet } from '../../shared/contract/change.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Prepare } from './rows.ts';

/** The columns of a change set, as `changeSetFrom` reads them. */
export const setFields = 'id, at, who, kind, label, undone';

interface StoredSet {
  id: string;
  at: string;
  who: string;
  kind: ChangeSet['kind'];
  label: string;
  undone: number;
}

/** A stored change set in the contract's form. */
export function changeSetFrom(row: unknown): ChangeSet {
  const { label, undone, ...rest } = row as StoredSet;
  return { ...rest, label: JSON.parse(label) as ChangeSet['label'], undone: undone === 1 };
}

/** A change set, with the one that it undid or redid. @throws AppError NOT_FOUND */
export function readChangeSet(prepare: Prepare, id: string): ChangeSet & { targetId: string | null } {
  const row = prepare(`SELECT ${setFields}, target_id AS targetId FROM change_set WHERE id = ?`).get(id);
  if (row === undefined) throw new AppError('NOT_FOUND', { id });
  return changeSetFrom(row) as ChangeSet & { targetId: string | null };
}
