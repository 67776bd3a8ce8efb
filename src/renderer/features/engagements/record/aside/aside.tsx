import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import type { ChangeSet } from '../../../../../shared/contract/change.ts';
import { foldTurns } from '../../../../../shared/domain/fold-turns.ts';
import { formatMoment } from '../../../../../shared/domain/partial-date.ts';
import { formatAction, formatChange, formatFields } from '../../../../../shared/i18n/format-change.ts';
import { SpoiltRows } from '../../../../records/flaws/spoilt-rows.tsx';
import { WrongValues } from '../../../../records/flaws/wrong-values.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { WritingIcon } from '../../../../ui/writing.tsx';
import { rpc } from '../../../../window/core/core.ts';
import { useUndo } from '../../../../window/edit.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import row from '../rows.module.css';
import { Contents } from './contents.tsx';
import { RecordGaps } from './record-gaps.tsx';
import classes from './aside.module.css';

const shownChanges = 12;

/** Beside the record: its sections, what is missing in it, what was changed in it, and facts that have no section. */
export function RecordAside({ record }: { record: EngagementRecord }) {
  return (
    <>
      <Contents record={record} />
      <SpoiltRows id={record.id} />
      <WrongValues id={record.id} />
      <RecordGaps id={record.id} />
      <RecordHistory record={record} />
      <OtherFacts record={record} />
    </>
  );
}

function RecordHistory({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { undo } = useUndo();
  const changes = useQuery(rpc.history.list.queryOptions({ input: { recordId: record.id, limit: shownChanges } }));
  const next = useQuery(rpc.history.next.queryOptions());
  return (
    <section>
      <SectionHeader title={t('record:section.history')} />
      {changes.data?.length === 0 && <p className={classes.explain}>{t('record:empty.history')}</p>}
      {foldTurns(changes.data ?? []).map(({ change }) => (
        <Change key={change.id} change={change} undoable={change.id === next.data?.undo?.id} onUndo={() => void undo(undefined)} />
      ))}
    </section>
  );
}

function Change({ change, undoable, onUndo }: { change: ChangeSet; undoable: boolean; onUndo: () => void }) {
  const t = useTexts();
  const { language } = useView();
  const { label } = change;
  const what = label.fields.length > 0 ? formatFields(t, label) : label.subject;
  return (
    <div className={classes.change} data-undone={change.undone || undefined}>
      <span className={row.moment}>{formatMoment(change.at, language)}</span>
      <b>{formatAction(t, label)}</b>
      {what !== '' && <span className={row.second}><bdi>{what}</bdi></span>}
      {undoable && (
        <WritingIcon
          className={classes.undo} size={24} onClick={onUndo}
          aria-label={t('record:history.undo', { label: formatChange(t, label) })}
        >
          <IconArrowBackUp size={15} stroke={1.6} />
        </WritingIcon>
      )}
    </div>
  );
}

function OtherFacts({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const missing = record.missingTranslations.map((language) => t(`terms:language.${language}`)).join(', ');
  return (
    <section>
      <SectionHeader title={t('record:section.other')} />
      <dl className={classes.other}>
        <dt>{t('record:other.translations')}</dt>
        <dd>{missing === '' ? t('record:other.complete') : t('record:other.missing', { languages: missing })}</dd>
      </dl>
    </section>
  );
}
