import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { formatPartialDate, lastDay } from '../../../../shared/domain/partial-date.ts';
import { formatSpan } from '../../../../shared/domain/period.ts';
import { formatStanding } from '../../../../shared/i18n/format-standing.ts';
import { languageField } from '../../../records/fields/language-field.ts';
import { WrongMark } from '../../../records/flaws/wrong-values.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { StatusChip } from '../../../ui/marks/status-chip.tsx';
import { useTexts } from '../../../window/texts.ts';
import { fieldKey, useUnsaved } from '../../../window/unsaved.ts';
import classes from './grid.module.css';
import { shownPartners, shownPlace } from './rows.ts';
import type { GridColumn } from './search.ts';

interface CellContentProps {
  row: EngagementRow;
  column: GridColumn;
  language: Language;
  /** Whether a value of it is not in order. */
  wrong: boolean;
}

/** What a cell shows: the fact, or a grey dash where none is recorded. */
export function CellContent({ row, column, language, wrong }: CellContentProps) {
  const t = useTexts();
  switch (column) {
    case 'name':
      return (
        <>
          <KindMark mark={row.mark} size={9} />
          {wrong && <WrongMark />}
          {/* A plain link: hundreds of router links a second would make scrolling stutter. The grid follows it. */}
          <a href={`/engagements/${row.id}`} data-record={row.id} className={classes.nameLink} tabIndex={-1} title={row.name}>
            <bdi><TypedOr row={row} field={languageField('name', language)} text={row.name} /></bdi>
          </a>
        </>
      );
    case 'status': return (
      <StatusChip status={row.status} mark={row.mark} why={row.standing && formatStanding(t, row.standing, language)} />
    );
    case 'period': return row.periodId === null ? <Empty /> : <>{formatSpan(row, language)}</>;
    case 'end':
      if (row.periodId === null) return <Empty />;
      if (row.end === null) return <span className={classes.quiet}>{t('terms:untilFurtherNotice')}</span>;
      return <>{formatPartialDate(lastDay(row.end), language)}</>;
    case 'responsible': return <TypedOr row={row} field="responsible" text={row.responsible} />;
    case 'partners': return <span className={classes.some}><TextOrDash text={shownPartners(row)} /></span>;
    case 'place': return <TextOrDash text={shownPlace(row)} />;
    case 'via': return <TextOrDash text={row.via} />;
  }
}

function TextOrDash({ text }: { text: string | null }) {
  return text ? <bdi title={text}>{text}</bdi> : <Empty />;
}

/** What was typed into the cell and refused, marked as such, or what is recorded. */
function TypedOr({ row, field, text }: { row: EngagementRow; field: string; text: string | null }) {
  const t = useTexts();
  const unsaved = useUnsaved(fieldKey('engagement', row.id, field));
  return unsaved ? <span className={classes.unsaved} title={t('shell:saved.notSaved')}>{unsaved.typed}</span> : <TextOrDash text={text} />;
}
