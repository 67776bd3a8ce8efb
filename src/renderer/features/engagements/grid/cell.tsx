import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { formatStanding } from '../../../../shared/i18n/format-standing.ts';
import { languageField } from '../../../records/fields/language-field.ts';
import { WrongMark } from '../../../records/flaws/wrong-values.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { StatusChip } from '../../../ui/marks/status-chip.tsx';
import { useTexts } from '../../../window/texts.ts';
import { fieldKey, useUnsaved } from '../../../window/unsaved.ts';
import type { Cell } from './columns.ts';
import classes from './grid.module.css';

interface CellContentProps {
  row: EngagementRow;
  cell: Cell;
  language: Language;
  /** Whether a value of it is not in order. */
  wrong: boolean;
}

/** What a cell shows: the fact, or a grey dash where none is recorded. */
export function CellContent({ row, cell, language, wrong }: CellContentProps) {
  const t = useTexts();
  switch (cell.as) {
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
    case 'dates': {
      const text = cell.of(row, t, language);
      if (text === null) return <Empty />;
      return cell.quiet?.(row) ? <span className={classes.quiet}>{text}</span> : <>{text}</>;
    }
    case 'text': {
      const text = cell.of(row);
      if (cell.field !== undefined) return <TypedOr row={row} field={cell.field} text={text} />;
      return cell.short ? <span className={classes.some}><TextOrDash text={text} /></span> : <TextOrDash text={text} />;
    }
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
