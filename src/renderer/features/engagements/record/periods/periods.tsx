import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { EngagementRecord, PeriodOut } from '../../../../../shared/contract/engagement.ts';
import { endlessDay, formatPartialDate } from '../../../../../shared/domain/partial-date.ts';
import { formatSpan, type Seam } from '../../../../../shared/domain/period.ts';
import { ConfirmRemove } from '../../../../records/dialogs/confirm-remove.tsx';
import { FieldsOf } from '../../../../records/drafts/drafts.ts';
import { languageField } from '../../../../records/fields/language-field.ts';
import { useMoveEnd } from '../../../../records/moved-end/moved-end.ts';
import { GapRow } from '../../../../ui/gap-row.tsx';
import { InlineDate } from '../../../../ui/inline/inline-date.tsx';
import { InlineText } from '../../../../ui/inline/inline-text.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { StatusChip } from '../../../../ui/marks/status-chip.tsx';
import { RowMenu } from '../../../../ui/row-menu.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { useSaveFieldOf } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useLedTo } from '../../../../window/unsaved.ts';
import { useView } from '../../../../window/view.tsx';
import { capitalised } from '../capitalised.ts';
import { useDeadlines } from '../deadlines/use-deadlines.ts';
import { DecisionDialog } from '../decisions/decision-dialog.tsx';
import { Decisions } from '../decisions/decisions.tsx';
import row from '../rows.module.css';
import { ExtendDialog } from './extend-dialog.tsx';
import { PeriodDetails } from './period-details.tsx';
import { PeriodDialog } from './period-dialog.tsx';
import { chainOf, seamBefore, seamsOf } from './period-seams.ts';
import classes from './periods.module.css';
import { RenewDialog } from './renew-dialog.tsx';
import { tacitWords } from './tacit-words.ts';

interface PeriodsProps {
  record: EngagementRecord;
  adding: boolean;
  onAdding: (adding: boolean) => void;
}

/** The periods of an engagement: dates and label in place, the rest of each behind its arrow; gaps and overlaps between. */
export function Periods({ record, adding, onAdding }: PeriodsProps) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  useLedTo('period/', () => setAll(true));
  const found = seamsOf(chainOf(record.periods));
  const folded = all ? [] : olderEditions(record.periods);
  return (
    <section id="periods">
      <SectionHeader
        title={t(record.kind === 'event' ? 'record:section.editions' : 'record:section.periods')} count={record.periods.length}
        action={<LinkButton writes onClick={() => onAdding(true)}>{t('record:action.add')}</LinkButton>}
      />
      {record.periods.length === 0 && (
        <GapRow text={t('record:chain.none')} action={t('record:chain.add')} onAction={() => onAdding(true)} />
      )}
      {folded.length > 0 && (
        <p className={row.unfold}>
          <LinkButton onClick={() => setAll(true)}>{t('record:chain.earlierShow', { count: folded.length })}</LinkButton>
        </p>
      )}
      {record.periods.filter((period) => !folded.includes(period)).map((period) => {
        const seam = seamBefore(period, found);
        // Between the editions of an event nothing is missing.
        if (seam?.kind === 'gap' && period.type === 'edition') return <Period key={period.id} period={period} record={record} />;
        return <Fragment key={period.id}>{seam && <SeamRow seam={seam} />}<Period period={period} record={record} /></Fragment>;
      })}
      {adding && <PeriodDialog record={record} onClose={() => onAdding(false)} />}
    </section>
  );
}

const shownEditions = 5;

/** The editions that stand behind a word where there are many: all but the last ones. */
function olderEditions(periods: readonly PeriodOut[]): PeriodOut[] {
  const editions = periods.filter((period) => period.type === 'edition');
  return editions.length > shownEditions + 1 ? editions.slice(0, -shownEditions) : [];
}

/** A gap or an overlap before a period, in words. */
function SeamRow({ seam }: { seam: Seam }) {
  const t = useTexts();
  const { language } = useView();
  const end = seam.to === endlessDay ? null : seam.to;
  return <GapRow text={t(`record:period.${seam.kind}`, { dates: formatSpan({ start: seam.from, end }, language) })} />;
}

type Dialog = 'renew' | 'next' | 'extend' | 'decide' | 'remove';

function Period({ period, record }: { period: PeriodOut; record: EngagementRecord }) {
  const t = useTexts();
  const { asOf, language } = useView();
  const moveEnd = useMoveEnd();
  const deadlines = useDeadlines(record);
  const [open, setOpen] = useState(false);
  useLedTo(`period/${period.id}/`, () => setOpen(true));
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const dates = formatSpan(period, language);
  const save = useSaveFieldOf('period', period.id);
  const tacit = tacitWords(t, period, record.periods, deadlines.data ?? [], asOf, language);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <FieldsOf value={period.id}><div className={classes.period} role="group" aria-label={t('record:period.edit', { dates })}>
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
              empty={period.label ?? capitalised(t(`terms:periodType.${period.type}`), language)} {...save(languageField('label', language))}
            />
          </span>
        </span>
        <span className={row.dates}>
          <InlineDate label={t('record:period.start')} value={period.start} empty="…" {...save('start')} />
          <span aria-hidden>–</span>
          <InlineDate
            label={t('record:period.end')} value={period.end} empty={t('terms:untilFurtherNotice')} {...moveEnd(period)}
          />
        </span>
        <StatusChip status={period.status} mark={record.mark} type={period.type} />
        <RowMenu
          of={dates}
          actions={[
            period.type === 'phase'
              ? { label: t('gaps:mend.addPhase'), onClick: () => setDialog('next') } : { label: t('record:renew.menu'), onClick: () => setDialog('renew') },
            period.end === null ? null : { label: t('record:extend.menu'), onClick: () => setDialog('extend') },
            { label: t('record:period.recordDecision'), onClick: () => setDialog('decide') },
            { label: t('record:period.remove', { dates }), onClick: () => setDialog('remove'), danger: true },
          ]}
        />
      </div>
      {period.originalEnd !== null && !open && (
        <p className={classes.under}>{t('record:period.original', { end: formatPartialDate(period.originalEnd, language) })}</p>
      )}
      {tacit !== '' && <p className={classes.under}>{tacit}</p>}
      {period.themes.length > 0 && !open && (
        <ul className={classes.under} aria-label={t('record:period.themes')}>
          {period.themes.map((theme) => <li key={theme.linkId}><bdi>{theme.name}</bdi></li>)}
        </ul>
      )}
      {open && <PeriodDetails period={period} record={record} />}
      <Decisions target={{ periodId: period.id }} decisions={period.decisions} />
      {period.status === 'endedUndecided' && period.type === 'phase' && (
        <GapRow text={capitalised(t('terms:nextPhaseMissing'), language)} action={t('gaps:mend.addPhase')} onAction={() => setDialog('next')} />
      )}
      {period.status === 'endedUndecided' && period.type !== 'phase' && (
        <GapRow
          text={t('record:period.noDecision', { dates })} action={t('record:period.recordDecision')}
          onAction={() => setDialog('decide')}
        />
      )}
      {dialog === 'next' && <PeriodDialog record={record} after={period} onClose={close} />}
      {dialog === 'renew' && <RenewDialog record={record} periodId={period.id} onClose={close} />}
      {dialog === 'extend' && <ExtendDialog period={period} onClose={close} />}
      {dialog === 'decide' && <DecisionDialog target={{ periodId: period.id }} decision={null} onClose={close} />}
      {dialog === 'remove' && (
        <ConfirmRemove table="period" id={period.id} name={[period.label, dates].filter((part) => part).join(' ')} onClose={close} />
      )}
    </div></FieldsOf>
  );
}
