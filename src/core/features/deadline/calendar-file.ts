import { writeFileSync } from 'node:fs';
import type * as z from 'zod';
import type { deadline as contract } from '../../../shared/contract/deadline.ts';
import { addMonths } from '../../../shared/domain/partial-date.ts';
import type { Context } from '../../context.ts';
import { outputPath, writeDocument } from '../../output-file.ts';
import { organisationName, ownOrganisation } from '../directory/service.ts';
import { calendarText } from './calendar.ts';
import { isDated } from './derive.ts';
import { findDeadlines } from './find.ts';
import { revisionsByEngagement } from './revisions.ts';

type CalendarQuery = z.output<NonNullable<(typeof contract.exportIcs)['~orpc']['inputSchema']>>;

/** How far back what became of deadlines is told where no first day is given. */
const monthsBack = 12;

/**
 * Writes the deadlines as iCalendar, whole or not at all. A file that is there already is replaced; a portfolio never
 * is.
 * @throws AppError NO_PORTFOLIO, NOT_FOUND, FILE_EXISTS, CANNOT_CREATE
 */
export function exportCalendar(context: Context, { path, ...query }: CalendarQuery): { path: string; count: number } {
  const { prepare } = context.portfolio();
  const file = outputPath(path);
  const past = query.from === undefined && query.asOf > '1001' ? addMonths(query.asOf, -monthsBack) : null;
  const deadlines = findDeadlines(prepare, query, query, past).filter(isDated);
  const own = ownOrganisation(prepare);
  const name = organisationName(own ?? undefined, query.language) ?? '';
  const text = calendarText(deadlines, revisionsByEngagement(prepare), name, query.language);
  writeDocument(file, (handle) => writeFileSync(handle, text));
  return { path: file, count: deadlines.length };
}
