import type { Traces } from '../../../shared/domain/person-finder.ts';
import { rowLog } from '../../db/log/row-log.ts';
import type { OpenDb } from '../../db/open-db.ts';
import type { AnyRow } from '../../db/rows.ts';

/** Every form in which a person's row stands in the records and in the log. */
export function everyRowOf(db: OpenDb, personId: string): AnyRow[] {
  const logged = rowLog(db.prepare, 'person', personId).flatMap(({ before, after }) => [before, after]);
  return [...logged, db.rows.get('person', personId)].filter((row) => row !== null);
}

/** By what a person is found in texts: each name, e-mail address and telephone number that the rows have. */
export function tracesOf(rows: readonly AnyRow[]): Traces {
  const values = (field: string) =>
    [...new Set(rows.map((row) => row[field]))].filter((value) => typeof value === 'string' && value !== '') as string[];
  return { names: values('name'), emails: values('email'), phones: values('phone') };
}

/** Those without what an erased person is called. */
export function withoutName(traces: Traces, name: string): Traces {
  return { ...traces, names: traces.names.filter((each) => each !== name) };
}
