import { useQuery } from '@tanstack/react-query';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { rpc } from '../../../../window/core/core.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { useDeadlines } from '../deadlines/use-deadlines.ts';
import classes from './contents.module.css';

/** Goes to a section, with what reads the page aloud. */
export function goToSection(id: string): void {
  const heading = document.getElementById(id)?.querySelector('h2');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

/** What the page holds and how much of it, each a way to its section; it stays in sight while the page moves. */
export function Contents({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { view } = useView();
  const deadlines = useDeadlines(record).data?.filter((each) => each.state === 'open').length;
  const money = useQuery(rpc.money.list.queryOptions({ input: { ...view, engagementId: record.id } })).data?.length;
  const parts = [
    { id: 'periods', title: t(record.kind === 'event' ? 'record:section.editions' : 'record:section.periods'), count: record.periods.length },
    { id: 'people', title: t('record:section.people'), count: record.assignments.length },
    { id: 'deadlines', title: t('record:section.deadlines'), count: deadlines },
    { id: 'themes', title: t('record:section.themes'), count: record.themes.length },
    { id: 'money', title: t('record:section.money'), count: money },
    { id: 'notes', title: t('record:section.notes'), count: record.notes.length },
    { id: 'activities', title: t('record:section.activities'), count: record.activities.length },
    { id: 'links', title: t('record:section.links'), count: record.links.length },
    { id: 'reviews', title: t('record:section.reviews'), count: record.reviews.length },
    { id: 'documents', title: t('record:section.documents'), count: record.documents.length },
    { id: 'year-notes', title: t('record:section.yearNotes'), count: record.yearNotes.length },
  ];
  return (
    <section>
      <SectionHeader title={t('record:section.contents')} />
      <ul className={classes.contents}>
        {parts.map(({ id, title, count }) => (
          <li key={id}>
            <button type="button" data-none={count === 0 || undefined} onClick={() => goToSection(id)}>{title} <span>{count ?? ''}</span></button>
          </li>
        ))}
      </ul>
    </section>
  );
}
