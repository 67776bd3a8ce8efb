import * as z from 'zod';
import { act, read } from './builders.ts';
import { FilePath, Id, View } from './fields.ts';

/** Something in the records that the reader of a report would trip over. */
export const ReportIssue = z.object({
  kind: z.enum(['noResponsible', 'unknownStart', 'missingTranslation', 'missingGlyph', 'shortened']),
  count: z.number().int(),
  /** What it is about, at most 100 of them; the missing characters for missingGlyph. */
  examples: z.array(z.object({
    text: z.string(),
    /** Where it is mended; null where that is no record. */
    record: z.object({ table: z.enum(['engagement', 'person', 'activity', 'theme', 'organisation']), id: Id }).nullable(),
    /** Which text of the record, for missingTranslation. */
    field: z.enum(['name', 'purpose', 'label', 'title', 'quote', 'outcome', 'place']).nullable(),
  })),
});
export type ReportIssue = z.infer<typeof ReportIssue>;
export type IssueExample = ReportIssue['examples'][number];

/** The sections of the annual report, in order. */
export const annualSections = [
  'cover', 'contents', 'summary', 'endingSoon', 'changes', 'agreements', 'timeline', 'memberships', 'projects', 'twinTowns',
  'events', 'activities', 'people', 'about',
] as const;

/** A finished report. `sections`: the page (from 1) on which each section begins. */
export const FinishedReport = z.object({
  pdf: z.instanceof(Blob),
  pages: z.number().int(),
  sections: z.array(z.object({ section: z.enum(annualSections), page: z.number().int() })),
  issues: z.array(ReportIssue),
  engine: z.enum(['native', 'wasm']),
});

const Annual = View.extend({ year: z.number().int().min(1000).max(9999) });

export const report = {
  /** The annual report, for the preview: the same bytes that the export writes. */
  annual: read.input(Annual).output(FinishedReport),
  /** The annual report into a file, whole or not at all. */
  exportAnnual: act.input(Annual.extend({ path: FilePath })).output(z.object({ path: z.string(), pages: z.number().int(), bytes: z.number().int() })),
};
