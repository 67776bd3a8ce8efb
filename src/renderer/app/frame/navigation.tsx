import { VisuallyHidden } from '@mantine/core';
import {
  type Icon, IconBuilding, IconChecklist, IconFileAnalytics, IconHistory, IconListDetails, IconTags, IconTimeline, IconUsers,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../../../shared/domain/count.ts';
import { type Mark, marks } from '../../../shared/domain/engagement.ts';
import type { Split } from '../../../shared/domain/figures.ts';
import { formatSplit } from '../../../shared/i18n/format-split.ts';
import { KindMark } from '../../ui/marks/kind-mark.tsx';
import { rpc } from '../../window/core/core.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import type { PageName } from '../pages.ts';
import classes from './navigation.module.css';

const icons: Record<PageName, Icon> = {
  engagements: IconListDetails,
  activities: IconChecklist,
  organisations: IconBuilding,
  people: IconUsers,
  themes: IconTags,
  timeline: IconTimeline,
  reports: IconFileAnalytics,
  history: IconHistory,
};

/** The pages in three groups, the kinds of engagement with their marks, how many of each are in force, and how many other records there are. */
export function Navigation() {
  const t = useTexts();
  const { view } = useView();
  const counts = useQuery(rpc.portfolio.counts.queryOptions()).data;
  const splits = useQuery({ ...rpc.portfolio.splits.queryOptions({ input: view }), placeholderData: (before) => before }).data;
  return (
    <nav className={classes.nav} aria-label={t('shell:pages')}>
      <ul>
        <Page name="engagements" split={splits?.all} />
        <li>
          <ul>
            {marks.map((mark) => (
              <MarkPage key={mark} mark={mark} split={splits?.marks.find((each) => each.mark === mark)} />
            ))}
          </ul>
        </li>
      </ul>
      <ul>
        <Page name="activities" count={counts?.activities} />
        <Page name="organisations" count={counts?.organisations} />
        <Page name="people" count={counts?.people} />
        <Page name="themes" count={counts?.themes} />
      </ul>
      <ul>
        <Page name="timeline" />
        <Page name="reports" />
      </ul>
      <ul className={classes.foot}>
        <Page name="history" />
      </ul>
    </nav>
  );
}

function Page({ name, count, split }: { name: PageName; count?: number | undefined; split?: Split | undefined }) {
  const t = useTexts();
  const location = useLocation();
  const here = location.pathname === `/${name}` || location.pathname.startsWith(`/${name}/`);
  const mark = useShownMark();
  const current = here && !(name === 'engagements' && mark !== undefined);
  const Shown = icons[name];
  return (
    <li>
      <Link to={`/${name}`} search={{}} className={classes.page} activeOptions={exactly} aria-current={current ? 'page' : undefined}>
        <Inside icon={<Shown size={16} stroke={1.6} aria-hidden />} label={t(`shell:nav.${name}`)} count={split?.inForce ?? count} split={split} />
      </Link>
    </li>
  );
}

function MarkPage({ mark, split }: { mark: Mark; split: Split | undefined }) {
  const t = useTexts();
  const current = useShownMark() === mark;
  return (
    <li>
      <Link
        to="/engagements" search={{ mark }} className={classes.page} data-sub activeOptions={exactly}
        aria-current={current ? 'page' : undefined}
      >
        <Inside icon={<KindMark mark={mark} size={9} />} label={t(`terms:marks.${mark}`)} count={split?.inForce} split={split} />
      </Link>
    </li>
  );
}

/** The kind whose page is current: of the list that is shown, or of the record, which stands in the list of its kind. */
function useShownMark(): unknown {
  const { view } = useView();
  const { pathname, search } = useLocation();
  const { id } = useParams({ strict: false });
  const onRecord = id !== undefined && pathname.startsWith('/engagements/');
  const record = useQuery({ ...rpc.engagement.get.queryOptions({ input: { ...view, id: id ?? '' } }), enabled: onRecord, retry: false });
  if (onRecord) return record.data?.mark;
  return pathname === '/engagements' ? (search as { mark?: unknown }).mark : undefined;
}

// The router would mark every link to /engagements as the current page, whatever its kind.
const exactly = { exact: true, includeSearch: true };

interface InsideProps {
  icon: ReactNode;
  label: string;
  count: number | undefined;
  /** What the count leaves out, told with it. */
  split?: Split | undefined;
}

function Inside({ icon, label, count, split }: InsideProps) {
  const t = useTexts();
  const { language } = useView();
  const words = split && formatSplit(t, split);
  return (
    <>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.label} lang={language} title={label}>{label}</span>
      {count !== undefined && (
        <span className={classes.count} title={words}>
          <span aria-hidden={words === undefined ? undefined : true}>{formatCount(count, language)}</span>
          {words !== undefined && <VisuallyHidden>{words}</VisuallyHidden>}
        </span>
      )}
    </>
  );
}
