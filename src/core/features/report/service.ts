import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EngagementRecord } from '../../../shared/contract/engagement.ts';
import type { View } from '../../../shared/contract/fields.ts';
import { annualSections, type ReportIssue } from '../../../shared/contract/report.ts';
import { storedNames } from '../../../shared/domain/language.ts';
import { firstDay, lastDay } from '../../../shared/domain/partial-date.ts';
import type { Context } from '../../context.ts';
import { isInForce } from '../../../shared/domain/figures.ts';
import { outputPath, writeDocument } from '../../output-file.ts';
import { type AnnualReportData, type AnnualReportInput, buildAnnualReport } from '../../reports/annual-report.ts';
import type { MadeReport } from '../../reports/report-process.ts';
import { activityRows } from '../activity/service.ts';
import { type OrganisationFacts, organisationName, organisationsById, ownOrganisation, placesById } from '../directory/service.ts';
import { engagementNames, engagementRecords } from '../engagement/service.ts';
import { between } from '../period/service.ts';
import { listPeople } from '../person/service.ts';
import { listThemes } from '../theme/service.ts';

/** What report to make: as of which day, in which language, for which year. */
export type AnnualQuery = View & { year: number };

/** The annual report's data from the open portfolio, and what its reader would trip over. */
export function annualData(context: Context, query: AnnualQuery): { data: AnnualReportData; issues: ReportIssue[] } {
  const { prepare, path: file } = context.portfolio();
  const { asOf, language, year } = query;
  const view = { asOf, language };
  const [first, last] = [firstDay(String(year)), lastDay(String(year))];
  const own = ownOrganisation(prepare);
  const engagements = engagementRecords(prepare, { ...view, back: true }, null);
  const [organisations, places] = [organisationsById(prepare, null), placesById(prepare, null)];
  const namesOf = (each: Parameters<typeof storedNames>[0] & { id: string }) => [each.id, storedNames(each)] as const;
  return buildAnnualReport({
    organisation: organisationName(own ?? undefined, language) ?? '',
    cover: coverOf(own, engagements, organisations, places),
    language,
    year,
    asOf,
    fileName: path.basename(file),
    engagements,
    people: listPeople(prepare, view),
    themes: listThemes(prepare, view),
    activities: activityRows(prepare, null, language, (ids) => engagementNames(prepare, view, ids)),
    organisations: new Map([...organisations.values()].map(namesOf)),
    places: new Map([...places.values()].map(namesOf)),
    between: asOf < first ? null : between(prepare, { from: first, to: asOf < last ? asOf : last, language }, context.clock.today()),
  });
}

/** Where the own organisation is, and the places and partners of what is in force: the arcs of the cover. */
function coverOf(
  own: OrganisationFacts | null, engagements: readonly EngagementRecord[],
  organisations: ReturnType<typeof organisationsById>, places: ReturnType<typeof placesById>,
): AnnualReportInput['cover'] {
  const ids = engagements.filter((record) => isInForce(record.status)).flatMap((record) => [
    record.placeId,
    ...record.parties.filter((party) => party.held && !party.own).map((party) => organisations.get(party.organisationId)?.placeId),
  ]);
  return { home: places.get(own?.placeId ?? '') ?? null, partners: ids.flatMap((id) => places.get(id ?? '') ?? []) };
}

/** Each section with its page: the cover is the first page, and the document tells the pages of the others in order. */
function sectionsOf({ sectionPages }: MadeReport) {
  const [cover, ...titled] = annualSections;
  return [
    { section: cover, page: 1 },
    ...titled.flatMap((section, index) => {
      const page = sectionPages[index];
      return page === undefined ? [] : [{ section, page }];
    }),
  ];
}

/** The annual report for the preview. @throws AppError NO_PORTFOLIO, REPORT_FAILED */
export async function makeAnnual(context: Context, query: AnnualQuery, signal?: AbortSignal) {
  const { data, issues } = annualData(context, query);
  const made = await context.reports.make(data, { preview: true, ...(signal ? { signal } : {}) });
  return {
    pdf: new Blob([new Uint8Array(made.pdf)], { type: 'application/pdf' }),
    pages: made.pages,
    sections: sectionsOf(made),
    issues,
    engine: made.engine,
  };
}

/**
 * The annual report into a file. A file that is there already is replaced: whoever chose the name was asked; a portfolio
 * never is.
 * @throws AppError NO_PORTFOLIO, REPORT_FAILED, FILE_EXISTS, CANNOT_CREATE
 */
export async function exportAnnual(context: Context, query: AnnualQuery & { path: string }) {
  // Before the report is made: a name that cannot be used is told at once.
  const file = outputPath(query.path);
  const { data } = annualData(context, query);
  const made = await context.reports.make(data);
  writeDocument(file, (handle) => writeFileSync(handle, made.pdf));
  return { path: file, pages: made.pages, bytes: made.pdf.byteLength };
}
