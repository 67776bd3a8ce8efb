import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { formatChange } from '../../shared/i18n/format-change.ts';
import { isCoded } from '../../shared/i18n/format-error.ts';
import { rpc } from './core/core.ts';
import { useUndo } from './edit.ts';
import { saidHere, showDone } from './notices.ts';
import { usePortfolio } from './portfolio.ts';
import { useTexts } from './texts.ts';

/** Undo and redo with what they are about; null where there is nothing. */
export function useHistoryCommands() {
  const { undo, redo } = useUndo();
  const open = usePortfolio();
  const next = useQuery(rpc.history.next.queryOptions({ enabled: Boolean(open) })).data;
  const canWrite = open?.access === 'write';
  const t = useTexts();
  const undoLabel = canWrite && next?.undo ? formatChange(t, next.undo.label) : null;
  const redoLabel = canWrite && next?.redo ? formatChange(t, next.redo.label) : null;
  const running = useRef<Promise<void> | null>(null);
  const run = useCallback((turn: typeof undo, done: 'shell:undone' | 'shell:redone', held: boolean) => {
    // A key that is held down asks faster than the window can show what was undone; a press of its own waits its turn.
    if (held && running.current) return;
    const mine = (running.current ?? Promise.resolve()).then(async () => {
      try {
        // The newest may be another by now than when the key was pressed: what was done is said, not what was meant.
        const { label } = await turn();
        showDone((texts) => texts(done, { what: formatChange(texts, label) }));
      } catch (problem) {
        // A notice says why, except that there is nothing, as the button does.
        if (isCoded(problem) && (problem.code === 'NOTHING_TO_UNDO' || problem.code === 'NOTHING_TO_REDO')) saidHere(problem);
      }
      if (running.current === mine) running.current = null;
    });
    running.current = mine;
  }, []);
  return useMemo(() => ({
    undoLabel,
    redoLabel,
    // Whether there is something is the core's to know: what was changed a moment ago may still be on its way.
    undo: (held = false) => (canWrite ? run(undo, 'shell:undone', held) : undefined),
    redo: (held = false) => (canWrite ? run(redo, 'shell:redone', held) : undefined),
  }), [canWrite, undoLabel, redoLabel, run, undo, redo]);
}
