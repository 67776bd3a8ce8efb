import type { Context } from './context.ts';
import type { AnnualReportData } from './data.ts';

/** What the report rests on: the day, the file, how statuses come about, what an empty cell means. */
export function aboutSection(ctx: Context): AnnualReportData['about'] {
  const { t } = ctx;
  const withPeriods = ctx.engagements.filter((record) => record.periods.length > 0);
  const unknown = withPeriods.filter((record) => record.periods.every((period) => period.start === null));
  const facts: [string, string][] = [
    [t('document:about.asOf'), ctx.dayText],
    [t('document:about.year'), String(ctx.year)],
    [t('document:about.organisation'), ctx.organisation],
    [t('document:about.file'), ctx.fileName],
    [t('document:about.engagements'), String(ctx.engagements.length)],
    [t('document:about.unknownStarts'), String(unknown.length)],
    [t('document:about.noPeriod'), String(ctx.engagements.length - withPeriods.length)],
    [t('document:about.people'), String(ctx.people.length)],
  ];
  return {
    title: t('document:section.about'),
    paragraphs: [t('document:about.status'), t('document:about.empty'), t('document:about.accessible')],
    facts: facts.map(([term, value]) => ({ term, value })),
  };
}
