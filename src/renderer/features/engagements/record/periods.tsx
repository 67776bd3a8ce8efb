import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { EngagementRecord, PeriodOut } from '../../../../shared/contract/engagement.ts';
import { formatPartialDate } from '../../../../shared/domain/partial-date.ts';
import { formatSpan } from '../../../../shared/domain/period.ts';
import { useTexts } from '../../../app/texts.ts';
import { useView } from '../../../app/view.tsx';
import { ConfirmRemove } from '../../../ui/confirm-remove.tsx';
import { GapRow } from '../../../ui/gap-row.tsx';
import { InlineDate } from '../../../ui/inline-date.tsx';
import { InlineText } from '../../../ui/inline-text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { SectionHeader } from '../../../ui/section-header.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { Decisions } from './decisions.tsx';
import { capitalised } from './capitalised.ts';
import { labelField } from './language-fields.ts';
import { PeriodDetails } from './period-details.tsx';
import { PeriodDialog } from './period-dialog.tsx';
import classes from './record.module.css';
import { useSaveField } from './use-save.ts';

interface PeriodsProps {
  record: EngagementRecord;
  adding: boolean;
  onAdding: (adding: boolean) => void;
}

/** The periods of an engagement: dates and label in place, the rest of each behind its arrow. */
export function Periods({ record, adding, onAdding }: PeriodsProps) {
  const t = useTexts();
  return (
    <section>
      <SectionHeader
        title={t(record.kind === 'event' ? 'record:section.editions' : 'record:section.periods')} count={record.periods.length}
        action={<LinkButton onClick={() => onAdding(true)}>{t('record:action.add')}</LinkButton>}
      />
      {record.periods.length === 0 && (
        <GapRow text={t('record:chain.none')} action={t('record:chain.add')} onAction={() => onAdding(true)} />
      )}
      {record.periods.map((period) => <Period key={period.id} period={period} record={record} />)}
      {adding && <PeriodDialog record={record} onClose={() => onAdding(false)} />}
    </section>
  );
}

function Period({ period, record }: { period: PeriodOut; record: EngagementRecord }) {
  const t = useTexts();
  const { language } = useView();
  const saveField = useSaveField();
  const [open, setOpen] = useState(false);
  const [deciding, setDeciding] = useState(false);
  const [removing, setRemoving] = useState(false);
  const dates = formatSpan(period, language);
  const save = (field: string) => saveField('period', period.id, field);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.period} role="group" aria-label={t('record:period.edit', { dates })}>
      <div className={classes.periodLine}>
        <span className={classes.periodHead}>
          <UnstyledButton
            className={classes.disclose} aria-expanded={open} aria-label={t('record:period.details')} onClick={() => setOpen(!open)}
          >
            <Chevron size={14} stroke={1.8} />
          </UnstyledButton>
          <span className={classes.periodName}>
            <InlineText
              label={t('record:period.label', { language: t(`terms:language.${language}`) })} value={period.labels[language]}
              empty={period.label ?? capitalised(t(`terms:periodType.${period.type}`), language)} onSave={save(labelField(language))}
            />
          </span>
        </span>
        <span className={classes.dates}>
          <InlineDate label={t('record:period.start')} value={period.start} empty="…" onSave={save('start')} />
          <span aria-hidden>–</span>
          <InlineDate
            label={t('record:period.end')} value={period.end} empty={t('terms:untilFurtherNotice')} onSave={save('end')}
          />
        </span>
        <StatusChip status={period.status} mark={record.mark} />
        <ActionIcon aria-label={t('record:period.remove', { dates })} size={24} onClick={() => setRemoving(true)}>
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </div>
      {period.originalEnd !== null && !open && (
        <p className={classes.under}>{t('record:period.original', { end: formatPartialDate(period.originalEnd, language) })}</p>
      )}
      {period.themes.length > 0 && !open && (
        <ul className={classes.under} aria-label={t('record:period.themes')}>
          {period.themes.map((theme) => <li key={theme.linkId}><bdi>{theme.name}</bdi></li>)}
        </ul>
      )}
      {open && <PeriodDetails period={period} record={record} />}
      <Decisions period={period} />
      {period.status === 'endedUndecided' && (
        <GapRow
          text={t('record:period.noDecision', { dates })} action={t('record:period.recordDecision')}
          onAction={() => setDeciding(true)}
        />
      )}
      {deciding && <DecisionDialog periodId={period.id} decision={null} onClose={() => setDeciding(false)} />}
      {removing && (
        <ConfirmRemove
          table="period" id={period.id} name={[period.label, dates].filter((part) => part).join(' ')} onClose={() => setRemoving(false)}
        />
      )}
    </div>
  );
}
