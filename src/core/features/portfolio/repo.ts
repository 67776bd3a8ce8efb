import type * as z from 'zod';
import type { Composition } from '../../../shared/contract/portfolio.ts';
import { marks, markOf, type AgreementType, type EngagementKind } from '../../../shared/domain/engagement.ts';
import type { Names } from '../../../shared/domain/language.ts';
import type { OpenDb } from '../../db/open-db.ts';
import { said } from '../../db/prepare.ts';

/** The names of the organisation whose portfolio it is. */
export function ownNames(db: OpenDb): Names {
  const row = db.prepare<Names>('SELECT name_fi AS fi, name_sv AS sv, name_en AS en FROM organisation WHERE own = 1').get();
  return row ?? { fi: null, sv: null, en: null };
}

/** How many engagements of each mark. */
export function composition(db: OpenDb): z.infer<typeof Composition> {
  const rows = db.prepare<{ kind: EngagementKind; type: AgreementType | null; count: number }>(
    `SELECT kind, type, count(*) AS count FROM engagement LEFT JOIN agreement ON agreement.id = engagement.id
      GROUP BY kind, type`,
  ).all();
  return marks.map((mark) => ({
    mark,
    count: rows.filter((row) => markOf(row.kind, row.type) === mark).reduce((sum, row) => sum + row.count, 0),
  }));
}

/** How many rows a table of records has. */
export function countRows(db: OpenDb, table: 'engagement' | 'person' | 'organisation' | 'activity' | 'theme'): number {
  return said(db.prepare<number>(`SELECT count(*) FROM ${table}`).pluck().get());
}
