import { SectionHeader } from '../../ui/section-header.tsx';
import { useTexts } from '../../window/texts.ts';
import classes from './reports.module.css';
import type { FinishedReport } from './use-report.ts';

interface SectionsProps {
  report: FinishedReport;
  page: number;
  onPage: (page: number) => void;
}

type Begun = FinishedReport['sections'][number];

/** The pages of a section: to the page before the next one begins, `5–6`. */
function pagesOf(sections: readonly Begun[], index: number, pages: number): string {
  const first = sections[index]?.page ?? 1;
  const next = sections.slice(index + 1).find((each) => each.page > first)?.page;
  // A section that begins further down a page than another one ends where that page is done.
  const shares = sections[index + 1]?.page === first;
  const last = shares ? first : (next ?? pages + 1) - 1;
  return last > first ? `${first}–${last}` : String(first);
}

/** The section that a page shows: the first one that begins on it, else the one that goes on. */
function sectionAt(sections: readonly Begun[], page: number): number {
  const begins = sections.findIndex((each) => each.page === page);
  return begins === -1 ? sections.findLastIndex((each) => each.page < page) : begins;
}

/** The sections with their pages; a section leads to its first page. */
export function Sections({ report, page, onPage }: SectionsProps) {
  const t = useTexts();
  const { sections, pages } = report;
  const current = sectionAt(sections, page);
  return (
    <section className={classes.block}>
      <SectionHeader title={t('reportPage:sections')} count={sections.length} />
      <ul className={classes.sections}>
        {sections.map((each, index) => (
          <li key={each.section}>
            <button
              type="button" className={classes.sectionRow} aria-current={index === current || undefined}
              onClick={() => onPage(each.page)}
            >
              <span>{t(`reportPage:section.${each.section}`)}</span><i>{pagesOf(sections, index, pages)}</i>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
