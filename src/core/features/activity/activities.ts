import type * as z from 'zod';
import type { ActivityRecord } from '../../../shared/contract/activity.ts';
import type { ActivityRow } from '../../../shared/contract/activity.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { Prepare } from '../../db/prepare.ts';
import { documentsOn } from '../document/service.ts';
import { engagementNames } from '../engagement/service.ts';
import { activityRows, linksOn, notesOn, themesOn } from './service.ts';

const rowsOf = (prepare: Prepare, view: View, ids: readonly string[] | null) =>
  activityRows(prepare, ids, view.language, (wanted) => engagementNames(prepare, view, wanted));

/** All activities, the newest first, then in the language's order. */
export function listActivities(prepare: Prepare, view: View): ActivityRow[] {
  return rowsOf(prepare, view, null);
}

/** One activity with all that hangs on it. @throws AppError NOT_FOUND */
export function getActivity(prepare: Prepare, view: View, id: string): z.infer<typeof ActivityRecord> {
  const [row] = rowsOf(prepare, view, [id]);
  if (!row) throw new AppError('NOT_FOUND', { id });
  return {
    ...row,
    themes: themesOn(prepare, 'activity', [id], view.language).get(id) ?? [],
    notes: notesOn(prepare, 'activity', [id])(id),
    links: linksOn(prepare, 'activity', [id])(id),
    documents: documentsOn(prepare, 'activity', [id])(id),
  };
}
