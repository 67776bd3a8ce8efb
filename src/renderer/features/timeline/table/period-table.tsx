import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { TimelineBar, TimelineRow } from '../../../../shared/contract/timeline.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { type Day, formatPartialDate } from '../../../../shared/domain/partial-date.ts';
import { formatCourse } from '../../../../shared/i18n/format-course.ts';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { StatusChip } from '../../../ui/marks/status-chip.tsx';
import { useTexts } from '../../../window/texts.ts';
import { datesParts, standingReason } from '../words.ts';
import classes from './period-table.module.css';

interface Props {
  /** In the order of the timeline. */
  rows: readonly TimelineRow[];
  asOf: Day;
  language: Language;
}

/** Every period as a row of a plain table: what the chart shows, for reading aloud, copying and printing. */
export const PeriodTable = memo(function PeriodTable({ rows, asOf, language }: Props) {
  const t = useTexts();
  const count = rows.reduce((sum, row) => sum + row.bars.length + row.phases.length, 0);
  return (
    <table className={classes.table}>
      <caption>{t('timeline:table.caption', { count, day: formatPartialDate(asOf, language) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('timeline:table.name')}</th>
          <th scope="col">{t('timeline:table.kind')}</th>
          <th scope="col">{t('timeline:table.label')}</th>
          <th scope="col">{t('timeline:table.start')}</th>
          <th scope="col">{t('timeline:table.end')}</th>
          <th scope="col">{t('timeline:table.status')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) => {
          const periods = [...row.bars, ...row.phases];
          return periods.length === 0
            ? [<PeriodRow key={row.engagementId} row={row} bar={null} language={language} />]
            : periods.map((bar) => <PeriodRow key={bar.periodId} row={row} bar={bar} language={language} />);
        })}
      </tbody>
    </table>
  );
});

function PeriodRow({ row, bar, language }: { row: TimelineRow; bar: TimelineBar | null; language: Language }) {
  const t = useTexts();
  const dates = bar ? datesParts(bar.dates) : null;
  return (
    <tr>
      <th scope="row"><Link to="/engagements/$id" params={{ id: row.engagementId }} className={classes.name}>{row.name}</Link></th>
      <td><span className={classes.kind}><KindMark mark={row.mark} size={9} />{t(`terms:mark.${row.mark}`)}</span></td>
      <td>{bar ? (bar.label ?? t(`terms:periodType.${bar.type}`)) : t('terms:noValue')}</td>
      <td className={classes.date}>{dates ? (dates.start ?? t('terms:unknownStart')) : t('terms:noValue')}</td>
      <td className={classes.date}>{dates ? (dates.end ?? t('terms:untilFurtherNotice')) : t('terms:noValue')}</td>
      <td>
        <StatusChip status={bar ? bar.status : 'unknown'} mark={row.mark} type={bar?.type} />
        {bar && [formatCourse(t, bar.stretches), standingReason(t, row, bar, language)].map((words) => (
          words !== null && <p key={words} className={classes.second}>{words}</p>
        ))}
      </td>
    </tr>
  );
}
