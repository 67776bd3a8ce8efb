import { type Prepare, said } from '../../db/prepare.ts';

/** When what a deadline rests on was changed last, and how often; a pair of engagement and change set counts once. */
export interface Revision {
  changes: number;
  /** UTC ISO with milliseconds. */
  at: string;
}

// A row that is gone is still known from the log, so that a rule that was taken away counts as a change too. Where a change
// does not touch what its row hangs on, that stands where the row was added.
const revisions = `
  WITH logged AS (
    SELECT * FROM change WHERE table_name IN (
      'engagement', 'agreement', 'period', 'decision', 'deadline', 'deadlineRule', 'review', 'ledgerEntry'
    ) AND json_valid(coalesce(after, before, '{}'))
  ),
  added AS (
    SELECT row_id, table_name, max(change_set_id), after AS added FROM logged
    WHERE before IS NULL AND after IS NOT NULL GROUP BY row_id, table_name
  ),
  touched AS (
    SELECT change_set_id, at, CASE
      WHEN table_name IN ('engagement', 'agreement') THEN row_id
      WHEN table_name = 'decision' THEN (SELECT engagement_id FROM period WHERE period.id = coalesce(
        json_extract(coalesce(after, before), '$.periodId'), json_extract(added, '$.periodId')))
      ELSE coalesce(json_extract(coalesce(after, before), '$.engagementId'), json_extract(added, '$.engagementId'))
    END AS engagement_id
    FROM logged LEFT JOIN added USING (row_id, table_name)
  )
  SELECT engagement_id AS engagementId, count(DISTINCT change_set_id) AS changes, max(coalesce(touched.at, change_set.at)) AS at
  FROM touched JOIN change_set ON change_set.id = change_set_id
  GROUP BY engagement_id`;

/** What was folded into years counts for all: how often each deadline was changed in them is not known any more. */
const foldedOnes = `SELECT coalesce(sum(json_extract(label, '$.folded')), 0) AS changes, coalesce(max(at), '2020-01-01T00:00:00.000Z') AS at
  FROM change_set WHERE kind = 'fold'`;

/**
 * How often what the deadlines of each engagement rest on was changed, from the change log. Changes that name no
 * engagement, those of a kind's rules among them, count for all. It never becomes less.
 */
export function revisionsByEngagement(prepare: Prepare): (engagementId: string) => Revision {
  const rows = prepare<{ engagementId: string | null } & Revision>(revisions).all();
  const found = new Map(rows.map(({ engagementId, changes, at }) => [engagementId, { changes, at }]));
  const folded = said(prepare<Revision>(foldedOnes).get());
  const ofAll = found.get(null);
  return (engagementId) => {
    const all = [found.get(engagementId), ofAll, folded].filter((each) => each !== undefined);
    return {
      changes: all.reduce((sum, each) => sum + each.changes, 0),
      at: all.map((each) => each.at).reduce((latest, at) => (at > latest ? at : latest)),
    };
  };
}
