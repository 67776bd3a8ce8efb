import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useRef } from 'react';
import type { RecentFile } from '../../../shared/contract/portfolio.ts';
import { Keys } from '../../ui/keys.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { client, rpc } from '../../window/core/core.ts';
import { formatFolder, formatRecently } from '../../window/moment.ts';
import { showProblem } from '../../window/notices.ts';
import { hintsOf, shortcuts } from '../../window/shortcuts.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { useFiles } from '../files/index.ts';
import classes from './welcome.module.css';

const { recentFiles } = shortcuts;

/** The files that were opened last: arrows choose, Enter opens, Del takes one off the list. */
export function RecentFiles() {
  const t = useTexts();
  const queries = useQueryClient();
  const recent = useQuery(rpc.portfolio.recent.queryOptions()).data ?? [];
  const list = useRef<HTMLUListElement>(null);
  const forget = async (path: string | null) => {
    try {
      queries.setQueryData(rpc.portfolio.recent.queryKey(), await client.portfolio.forgetRecent({ path }));
    } catch (problem) {
      showProblem(problem);
    }
  };
  const focusRow = (index: number) => {
    const rows = [...(list.current?.querySelectorAll('button') ?? [])];
    rows.at(Math.max(0, Math.min(index, rows.length - 1)))?.focus();
  };
  const onKeyDown = async (event: KeyboardEvent, index: number, file: RecentFile) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focusRow(index + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Delete') {
      event.preventDefault();
      await forget(file.path);
      setTimeout(() => focusRow(index), 0);
    }
  };
  return (
    <section aria-labelledby="recent">
      <div className={classes.recentHead}>
        <h2 id="recent">{t('welcome:recent')}</h2>
        {recent.length > 0 && <LinkButton onClick={() => void forget(null)}>{t('welcome:clear')}</LinkButton>}
      </div>
      {recent.length === 0 && <p className={classes.intro}>{t('welcome:noRecent')}</p>}
      <ul ref={list} className={classes.recentList}>
        {recent.map((file, index) => (
          <li key={file.path}>
            <Recent file={file} onKeyDown={(event) => void onKeyDown(event, index, file)} />
          </li>
        ))}
      </ul>
      <div className={classes.hints}>
        {recent.length > 0 && (
          <>
            {hintsOf(t, recentFiles.move, recentFiles.open, recentFiles.forget).map(([keys, label]) => (
              <span key={label}><Keys keys={keys} /> {label}</span>
            ))}
          </>
        )}
        {window.shell && <span className={classes.drop}>{t('welcome:drop')}</span>}
      </div>
    </section>
  );
}

function Recent({ file, onKeyDown }: { file: RecentFile; onKeyDown: (event: KeyboardEvent) => void }) {
  const t = useTexts();
  const { language, today } = useView();
  const { openPath } = useFiles();
  return (
    <button
      type="button" className={classes.recent} title={file.path} onKeyDown={onKeyDown} onClick={() => void openPath(file.path)}
    >
      <span className={classes.recentName}>
        <b>{file.fileName}</b>.netfolio
        <span className={classes.second}>{formatFolder(file.folder)}</span>
      </span>
      <span className={classes.meta}>
        <span>{formatRecently(t, file.openedAt, language, today)}</span>
        {file.exists
          ? <span>{t('welcome:count', { count: file.engagements })}</span>
          : <span className={classes.missing}>{t('welcome:missing')}</span>}
      </span>
    </button>
  );
}
