import type { Prepare } from '../../db/rows.ts';

/** When what a deadline rests on was changed last, and how often; a pair of engagement and change set counts once. */
export interface Revision {
  changes: number;
  /** UTC ISO with milliseconds. */
  at: string;
}

// A row that is gone is still known from the log, so that a rule that was taken away counts as a change too.
const revisions = `
  WITH touched AS (
    SELECT change.change_set_id AS change_set_id, CASE
      WHEN table_name IN ('engagement', 'agreement') THEN row_id
      WHEN table_name = 'decision' THEN
        (SELECT engagement_id FROM period WHERE period.id = json_extract(coalesce(after, before), '$.periodId'))
      ELSE json_extract(coalesce(after, before), '$.engagementId')
    END AS engagement_id
    FROM change
    WHERE table_name IN (
      'engagement', 'agreement', 'period', 'decision', 'deadline', 'deadlineRule', 'review', 'ledgerEntry'
    )
  )
  SELECT engagement_id AS engagementId, count(DISTINCT change_set_id) AS changes, max(change_set.at) AS at
  FROM touched JOIN change_set ON change_set.id = change_set_id
  GROUP BY engagement_id`;

/**
 * How often what the deadlines of each engagement rest on was changed, from the change log. Changes that name no
 * engagement, those of a kind's rules among them, count for all.
 */
export function revisionsByEngagement(prepare: Prepare): (engagementId: string) => Revision {
  const rows = prepare(revisions).all() as ({ engagementId: string | null } & Revision)[];
  const found = new Map(rows.map(({ engagementId, changes, at }) => [engagementId, { changes, at }]));
  const none: Revision = { changes: 0, at: '2020-01-01T00:00:00.000Z' };
  const ofAll = found.get(null) ?? none;
  return (engagementId) => {
    const own = found.get(engagementId) ?? none;
    return { changes: own.changes + ofAll.changes, at: own.at > ofAll.at ? own.at : ofAll.at };
  };
}
