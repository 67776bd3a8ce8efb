import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SpoiltRow } from '../../../shared/contract/check.ts';
import type { OpenPortfolio } from '../../../shared/contract/portfolio.ts';
import { formatMoment } from '../../../shared/domain/partial-date.ts';
import { formatReason } from '../../../shared/i18n/format-error.ts';
import type { Texts } from '../../../shared/i18n/texts.ts';
import { useFiles } from '../../features/files/index.ts';
import { useSpoiltRows } from '../../records/flaws/spoilt-rows.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { rpc } from '../../window/core/core.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { readOnlyId } from '../../window/writing.ts';
import classes from './portfolio-notes.module.css';

interface Note {
  /** Names it when it is hidden. */
  key: string;
  /** Whether it stays hidden for good; the others come again when they are true again. */
  lasting: boolean;
  text: string;
}

const hiddenKey = 'netfolio.hiddenNotes';
const mostKept = 100;

function readHidden(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(hiddenKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** What one should know of the open file: open to read, in a folder that is dangerous for it, an end that was not clean. */
export function PortfolioNotes({ portfolio }: { portfolio: OpenPortfolio }) {
  const t = useTexts();
  const { language } = useView();
  const files = useFiles();
  const [hidden, setHidden] = useState(readHidden);
  const hide = ({ key, lasting }: Note) => {
    setHidden([...hidden, key]);
    if (lasting) localStorage.setItem(hiddenKey, JSON.stringify([...readHidden(), key].slice(-mostKept)));
  };
  const wrong = useQuery(rpc.portfolio.wrongValues.queryOptions({ input: { language } })).data?.length ?? 0;
  const spoilt = useSpoiltRows();
  const notes = [...notesOf(t, portfolio), ...spoiltNotes(t, portfolio, spoilt), ...wrongNote(t, portfolio, wrong)].filter((note) => !hidden.includes(note.key));
  const toRead = portfolio.access === 'read';
  if (!toRead && notes.length === 0) return null;
  return (
    <section className={classes.notes} aria-label={portfolio.fileName}>
      {toRead && (
        <div className={classes.note} data-strong role="status">
          <span id={readOnlyId}>{readSentence(t, portfolio, (moment) => formatMoment(moment, language))}</span>
          <LinkButton onClick={() => void files.openPath(portfolio.path)}>{t('backupPage:toEdit')}</LinkButton>
        </div>
      )}
      {notes.map((note) => (
        <div key={note.key} className={classes.note} role="status">
          <span>{note.text}</span>
          <ActionIcon aria-label={t('backupPage:hide')} onClick={() => hide(note)}><IconX size={14} stroke={1.7} /></ActionIcon>
        </div>
      ))}
    </section>
  );
}

function readSentence(t: Texts, { holder }: OpenPortfolio, formatted: (moment: string) => string): string {
  if (!holder) return t('backupPage:readOnly');
  return t('backupPage:readHeld', {
    who: holder.who ?? t('backupPage:somebody'), when: holder.since === null ? t('backupPage:someTime') : formatted(holder.since),
  });
}

/** That values in the file are not in order. More than are told are not counted. */
function wrongNote(t: Texts, { path }: OpenPortfolio, count: number): Note[] {
  return count === 0 ? [] : [{ key: `wrong ${path}`, lasting: false, text: t('gaps:wrong.note', { count }) }];
}

/** That rows are not as they were saved: records, which tell of it themselves, and what else the file keeps. */
function spoiltNotes(t: Texts, { path }: OpenPortfolio, spoilt: readonly SpoiltRow[]): Note[] {
  const records = new Set(spoilt.flatMap(({ of }) => of?.id ?? [])).size;
  const others = spoilt.filter(({ of }) => of === null).length;
  return [
    ...(records === 0 ? [] : [{ key: `spoilt ${path}`, lasting: false, text: t('gaps:spoilt.note', { count: records }) }]),
    ...(others === 0 ? [] : [{ key: `spoilt others ${path}`, lasting: false, text: t('gaps:spoilt.others', { count: others }) }]),
  ];
}

function notesOf(t: Texts, { path, place, uncleanEnd, lostChanges, strayJournal, backupProblem }: OpenPortfolio): Note[] {
  const notes: Note[] = [];
  if (place.kind !== 'local') {
    notes.push({ key: `place ${path}`, lasting: true, text: t(`places:${place.kind}`, { service: place.service ?? '' }) });
  }
  if (uncleanEnd) notes.push({ key: `unclean ${path}`, lasting: false, text: t(lostChanges ? 'backupPage:lost' : 'backupPage:unclean') });
  if (strayJournal !== null) {
    notes.push({ key: `stray ${strayJournal}`, lasting: true, text: t('backupPage:stray', { path: strayJournal }) });
  }
  if (backupProblem !== null) {
    const text = t('backupPage:problem', { reason: formatReason(t, backupProblem) });
    notes.push({ key: `backup ${path} ${backupProblem}`, lasting: false, text });
  }
  return notes;
}
