import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconHelp } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { OpenPortfolio } from '../../../../shared/contract/portfolio.ts';
import { useHistoryCommands } from '../../../window/history-commands.ts';
import { formatFolder, formatShortly } from '../../../window/moment.ts';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import { useCommands } from '../../commands.ts';
import { AsOf } from './as-of.tsx';
import { FileMenu } from './file-menu.tsx';
import classes from './top-bar.module.css';
import { LanguageMenu } from './language-menu.tsx';
import { Logo } from './logo.tsx';
import { SavedState } from './saved-state.tsx';
import { focusSearch, SearchBox } from './search-box.tsx';

// Not needed before the first paint.
const KeysDialog = lazy(async () => ({ default: (await import('../keys-dialog.tsx')).KeysDialog }));

/** File, saved state, undo and redo, search, day and language: always in sight. It is the title bar where it can be. */
export function TopBar({ portfolio }: { portfolio: OpenPortfolio }) {
  const t = useTexts();
  const { language, today } = useView();
  const [keysShown, setKeysShown] = useState(false);
  useCommands({ onFind: focusSearch, onKeys: () => setKeysShown(true) });
  const platform = window.shell?.platform;
  const backup = portfolio.lastBackup === null
    ? t('shell:noBackup')
    : t('shell:backup', { when: formatShortly(portfolio.lastBackup, language, today) });
  return (
    <header className={classes.top} data-platform={platform} data-merged={(platform && platform !== 'linux') || undefined}>
      <div className={classes.brand}><Logo /><span>Netfolio</span></div>
      <FileMenu fileName={portfolio.fileName} />
      <bdi className={classes.aside} data-first title={portfolio.folder}>{formatFolder(portfolio.folder)}</bdi>
      {portfolio.access === 'write' && <SavedState />}
      <span className={classes.aside} title={backup}>{backup}</span>
      <span className={classes.space} />
      <UndoRedo />
      <SearchBox />
      <AsOf />
      <LanguageMenu />
      <Tooltip label={t('shell:keys.title')}>
        <ActionIcon aria-label={t('shell:keys.title')} onClick={() => setKeysShown(true)}><IconHelp size={16} stroke={1.6} /></ActionIcon>
      </Tooltip>
      <Suspense>{keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}</Suspense>
    </header>
  );
}

function UndoRedo() {
  const t = useTexts();
  const { undo, redo, undoLabel, redoLabel } = useHistoryCommands();
  const undoText = undoLabel === null ? t('shell:nothingToUndo') : t('shell:undo', { what: undoLabel });
  const redoText = redoLabel === null ? t('shell:nothingToRedo') : t('shell:redo', { what: redoLabel });
  return (
    <>
      <Tooltip label={undoText}>
        <ActionIcon aria-label={undoText} disabled={undoLabel === null} onClick={() => undo()}><IconArrowBackUp size={16} stroke={1.6} /></ActionIcon>
      </Tooltip>
      <Tooltip label={redoText}>
        <ActionIcon aria-label={redoText} disabled={redoLabel === null} onClick={() => redo()}><IconArrowForwardUp size={16} stroke={1.6} /></ActionIcon>
      </Tooltip>
    </>
  );
}
