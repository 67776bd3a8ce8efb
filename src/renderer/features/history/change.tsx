import { IconArrowBackUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { ListedChange } from '../../../shared/contract/history.ts';
import { formatMoment } from '../../../shared/domain/partial-date.ts';
import { formatAction, formatChange, formatFields } from '../../../shared/i18n/format-change.ts';
import { WritingButton } from '../../ui/writing.tsx';
import { useHistoryCommands } from '../../window/history-commands.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import classes from './history.module.css';

const Detail = lazy(async () => ({ default: (await import('./detail.tsx')).Detail }));

interface ChangeProps {
  change: ListedChange;
  /** What undid it and made it again, the newest first. */
  turns: readonly ListedChange[];
  /** Whether it is the one that undo would take back now. */
  newest: boolean;
}

/** One change: what was done, to what, when and by whom; opened, its rows before and after. */
export function Change({ change, turns, newest }: ChangeProps) {
  const t = useTexts();
  const { language } = useView();
  const { undo } = useHistoryCommands();
  const [opened, setOpened] = useState(false);
  const { label } = change;
  const details = [
    formatFields(t, label), label.rows > 1 ? t('history:rows', { count: label.rows }) : '',
    change.who === '' ? '' : t('history:who', { who: change.who }),
  ].filter((each) => each !== '');
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.change} data-undone={change.undone || undefined}>
      <time className={classes.when} dateTime={change.at}>{formatMoment(change.at, language)}</time>
      <div className={classes.what}>
        <button
          type="button" className={classes.toggle} aria-expanded={opened} onClick={() => setOpened(!opened)}
          aria-label={t('history:showNamed', { what: formatChange(t, label) })}
        >
          <Chevron size={14} stroke={1.8} aria-hidden />
          <b>{actionOf(t, change)}</b>
        </button>
        {turns.map((turn) => (
          <span key={turn.id} className={classes.word}>
            {t(turn.kind === 'undo' ? 'history:undidOn' : 'history:redidOn', { when: formatMoment(turn.at, language) })}
          </span>
        ))}
        {change.undone && turns.length === 0 && <span className={classes.word}>{t('history:undid')}</span>}
        {label.subject !== '' && label.folded === undefined && <span><bdi>{label.subject}</bdi></span>}
        <span className={classes.second}>{details.join(' · ')}</span>
        {opened && <Suspense><Detail change={change} newest={newest} /></Suspense>}
      </div>
      {newest && (
        <WritingButton
          variant="default" leftSection={<IconArrowBackUp size={15} stroke={1.6} aria-hidden />} onClick={() => undo()}
          aria-label={t('history:undoNamed', { what: formatChange(t, label) })}
        >
          {t('history:undo')}
        </WritingButton>
      )}
    </li>
  );
}

function actionOf(t: ReturnType<typeof useTexts>, { kind, label }: ListedChange): string {
  const action = formatAction(t, label);
  if (label.folded !== undefined) return formatChange(t, label);
  if (kind !== 'undo' && kind !== 'redo') return action;
  return t('history:about', { action: t(kind === 'undo' ? 'history:undoOf' : 'history:redoOf'), subject: action });
}
