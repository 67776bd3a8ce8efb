import type { IssueExample, ReportIssue } from '../../shared/contract/report.ts';
import { type AnnualReportInput, type Context, contextOf, isCurrent } from './annual/context.ts';
import { coverArt } from './cover/cover-art.ts';
import { coverPlaces } from './cover/cover-places.ts';
import { aboutSection } from './annual/about.ts';
import { changesSection } from './annual/changes.ts';
import type { AnnualReportData } from './annual/data.ts';
import { endingSoonSection } from './annual/ending.ts';
import { peopleSection } from './annual/people.ts';
import { summarySection } from './annual/summary.ts';
import { activitiesSection, agreementsSection, eventsSection, membershipsSection, projectsSection, twinTownsSection } from './annual/tables.ts';
import { timelineSection } from './annual/timeline.ts';
import { untranslated } from './annual/untranslated.ts';
import { cleanReport, cut, type TextIssue } from './clean-text.ts';

export type { AnnualReportInput } from './annual/context.ts';
export type { AnnualReportData } from './annual/data.ts';

/** How many examples an issue carries (the contract's limit). */
const examplesMax = 100;
const exampleLength = 80;
/** Characters of the organisation's name that the cover and the head of a page have room for. */
const coverNameMax = 160;
const headNameMax = 80;
const regions = { fi: 'FI', sv: 'FI', en: 'GB' } as const;

/**
 * The annual report's data, worded and cleaned, and what its reader would trip over. A pure function of the read
 * models: the same input gives the same document.
 */
export function buildAnnualReport(input: AnnualReportInput): { data: AnnualReportData; issues: ReportIssue[] } {
  const shortened = new Set<string>();
  const ctx = contextOf(input, (name) => shortened.add(name));
  const { t, language, year, asOf, organisation, dayText: day } = ctx;
  const [asOfYear, asOfMonth, asOfDay] = asOf.split('-').map(Number) as [number, number, number];
  const { data, issues } = cleanReport<AnnualReportData>({
    language,
    region: regions[language],
    document: {
      title: t('document:documentTitle', { year }),
      author: organisation,
      description: t('document:description', { organisation, day }),
      keywords: t('document:keywords').split(', '),
      date: [asOfYear, asOfMonth, asOfDay],
    },
    organisation: cut(organisation, coverNameMax),
    runningHead: cut(organisation, headNameMax),
    pageOf: t('document:pageOf'),
    noResponsible: t('document:noResponsible'),
    cover: {
      kicker: t('document:cover.kicker', { year }),
      title: t('document:cover.title'),
      subtitle: t('document:cover.subtitle'),
      asOf: t('document:cover.asOf', { day }),
      art: '',
    },
    contents: { title: t('document:section.contents') },
    summary: summarySection(ctx),
    endingSoon: endingSoonSection(ctx),
    changes: changesSection(ctx),
    agreements: agreementsSection(ctx),
    timeline: timelineSection(ctx),
    memberships: membershipsSection(ctx),
    projects: projectsSection(ctx),
    twinTowns: twinTownsSection(ctx),
    events: eventsSection(ctx),
    activities: activitiesSection(ctx),
    people: peopleSection(ctx),
    about: aboutSection(ctx),
  });
  // Not a text of the records: it is drawn here, and goes as it is.
  data.cover.art = coverArt(coverPlaces(input.cover.home, input.cover.partners));
  return { data, issues: [...recordIssues(ctx), ...textIssues(issues, shortened)] };
}

const listed = (kind: ReportIssue['kind'], found: readonly IssueExample[]): ReportIssue[] =>
  found.length === 0 ? [] : [{ kind, count: found.length, examples: found.slice(0, examplesMax).map((each) => ({ ...each, text: cut(each.text, exampleLength) })) }];

/** Gaps in the records that show on the pages. */
function recordIssues(ctx: Context): ReportIssue[] {
  const { engagements } = ctx;
  const records = (found: typeof engagements) => found.map(({ id, name }): IssueExample => ({ text: name, record: { table: 'engagement', id }, field: null }));
  return [
    ...listed('noResponsible', records(engagements.filter((record) => isCurrent(record) && record.responsible === null))),
    ...listed('unknownStart', records(engagements.filter((record) => record.periodId !== null && record.start === null))),
    ...listed('missingTranslation', untranslated(ctx)),
  ];
}

function textIssues(issues: readonly TextIssue[], shortened: ReadonlySet<string>): ReportIssue[] {
  const texts = (found: readonly string[]) => [...new Set(found)].map((text): IssueExample => ({ text, record: null, field: null }));
  return [
    ...listed('missingGlyph', texts(issues.flatMap((issue) => (issue.kind === 'missing-glyph' ? issue.chars : [])))),
    ...listed('shortened', texts([...shortened, ...issues.flatMap((issue) => (issue.kind === 'too-long' ? [issue.text] : []))])),
  ];
}
