import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { EngagementRecord } from '../../../../shared/contract/engagement.ts';
import { formatError, isCoded } from '../../../../shared/i18n/format-error.ts';
import { FieldsOf } from '../../../records/drafts/drafts.ts';
import { DocumentsSection } from '../../../records/sections/documents-section.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { rpc } from '../../../window/core/core.ts';
import { hintsOf, shortcuts } from '../../../window/shortcuts.ts';
import { useStatusBar } from '../../../window/status-bar.tsx';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import { Activities } from './activities/activities.tsx';
import { RecordAside } from './aside/aside.tsx';
import { PeriodChain } from './chain/chain.tsx';
import { Deadlines } from './deadlines/deadlines.tsx';
import { Details } from './details/details.tsx';
import { RecordBar, RecordHead } from './head/head.tsx';
import { Links } from './links/links.tsx';
import { Money } from './money/money.tsx';
import { Notes } from './notes/notes.tsx';
import { type Place, placeInList } from './head/order.ts';
import { Parties } from './parties/parties.tsx';
import { People } from './people/people.tsx';
import { Periods } from './periods/periods.tsx';
import { Purpose } from './notes/purpose.tsx';
import classes from './page.module.css';
import { RenewDialog } from './periods/renew-dialog.tsx';
import { Reviews } from './reviews/reviews.tsx';
import { Standings } from './standings/standings.tsx';
import { Themes } from './themes/themes.tsx';
import { useRenewal } from './periods/use-renewal.ts';
import { YearNotes } from './notes/year-notes.tsx';

/** One engagement with all that hangs on it; everything is edited in place and saved at once. */
export function EngagementPage() {
  const t = useTexts();
  const { view, language } = useView();
  const { id } = useParams({ strict: false });
  const record = useQuery({
    ...rpc.engagement.get.queryOptions({ input: { ...view, id: id ?? '' } }),
    // The record stays in sight while it is read again in another language or as of another day.
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
  const list = useQuery(rpc.engagement.list.queryOptions({ input: view }));
  const place = useMemo(() => placeInList(list.data ?? [], id ?? '', language), [list.data, id, language]);
  if (record.isError) {
    const gone = isCoded(record.error) && record.error.code === 'NOT_FOUND';
    return (
      <div className={classes.missingPage}>
        <EmptyState
          title={t('record:goneTitle')} text={gone ? t('record:goneText') : formatError(t, record.error)}
          action={<Button variant="default" component={Link} to="/engagements">{t('record:toList')}</Button>}
        />
      </div>
    );
  }
  if (!record.data) return <p className={classes.missingPage}>{t('record:loading')}</p>;
  // Another record is another page: nothing half typed moves over to it.
  return <Loaded key={record.data.id} record={record.data} place={place} />;
}

function Loaded({ record, place }: { record: EngagementRecord; place: Place | null }) {
  const t = useTexts();
  const [adding, setAdding] = useState(false);
  const [renewing, setRenewing] = useState(false);
  const renewal = useRenewal(record);
  useListKey();
  useStatusBar({
    left: place
      ? t('record:position', { position: place.position, total: place.total, mark: t(`terms:marks.${record.mark}`) }) : undefined,
    hints: hintsOf(t, shortcuts.fields.next, shortcuts.record.toList, shortcuts.everywhere.undo),
  });
  return (
    <FieldsOf value={record.id}><div className={classes.page}>
      <div className={classes.main}>
        <RecordBar record={record} place={place} renewal={renewal} onRenew={() => setRenewing(true)} />
        <RecordHead record={record} />
        <Parties record={record} />
        <PeriodChain record={record} renewal={renewal} onAdd={() => setAdding(true)} onRenew={() => setRenewing(true)} />
        <div className={classes.columns}>
          <div>
            <Periods record={record} adding={adding} onAdding={setAdding} />
            <Standings record={record} />
            <Deadlines record={record} />
            <Money record={record} />
            <Activities record={record} />
            <Reviews record={record} />
            <YearNotes record={record} />
          </div>
          <div>
            <People record={record} />
            <Themes record={record} />
            <Purpose record={record} />
            <Details record={record} />
            <Notes record={record} />
            <Links record={record} />
            <div id="documents"><DocumentsSection owner={{ engagementId: record.id }} documents={record.documents} /></div>
          </div>
        </div>
      </div>
      {renewing && <RenewDialog record={record} onClose={() => setRenewing(false)} />}
      <aside className={classes.aside} aria-label={t('record:section.history')}>
        <RecordAside record={record} />
      </aside>
    </div></FieldsOf>
  );
}

/** Alt+Left goes back to the list, as the hint says, also in a window without a browser's own keys. */
function useListKey(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowLeft' || !event.altKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
      event.preventDefault();
      if (window.history.length > 1) window.history.back();
      else void navigate({ to: '/engagements' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
}
