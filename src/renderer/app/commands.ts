import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { MenuCommand } from '../../shared/contract/shell.ts';
import { formatChange } from '../../shared/i18n/format-change.ts';
import { isCoded } from '../../shared/i18n/format-error.ts';
import { showAbout } from './about.ts';
import { rpc } from './core.ts';
import { useUndo } from './edit.ts';
import { useFiles } from './files/files.tsx';
import { saidHere, showDone } from './notices.ts';
import { pages } from './pages.ts';
import { usePortfolio } from './portfolio.ts';
import { useTexts } from './texts.ts';

/** Whether typing goes into the element, so that its own undo and its letters are left alone. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (!(target instanceof HTMLInputElement) || target.readOnly) return false;
  return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
}

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

export type Command = MenuCommand | { page: number };

/** Whether a dialog is open: what stands below it is not changed by keys that are meant for it. */
const inDialog = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** The command that a key press means, if any. */
export function commandOf(event: KeyboardEvent): Command | null {
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (!control || event.altKey) {
    return key === '?' && !control && !event.altKey && !isTextField(event.target) ? 'keys' : null;
  }
  if (key === 'k') return 'find';
  if (key === 'n' && !event.shiftKey) return 'newPortfolio';
  if (key === 'o') return 'openPortfolio';
  if (/^[1-9]$/.test(key)) return { page: Number(key) - 1 };
  if (isTextField(event.target)) return null;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

interface Targets {
  onFind: () => void;
  onKeys: () => void;
}

/** Does what keys and the application's menu ask for, anywhere in the window. */
export function useCommands({ onFind, onKeys }: Targets): void {
  const files = useFiles();
  const history = useHistoryCommands();
  const navigate = useNavigate();
  const run = (command: Command, held = false) => {
    if (typeof command === 'object') {
      const page = pages[command.page];
      if (page) void navigate({ to: page.to });
      return;
    }
    const acts: Record<MenuCommand, (held: boolean) => unknown> = {
      newPortfolio: files.create,
      openPortfolio: files.open,
      saveCopy: files.saveCopy,
      closePortfolio: files.close,
      undo: history.undo,
      redo: history.redo,
      find: onFind,
      keys: onKeys,
      about: showAbout,
    };
    acts[command](held);
  };
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = event.defaultPrevented || inDialog() ? null : commandOf(event);
      if (command === null) return;
      event.preventDefault();
      latest.current(command, event.repeat);
    };
    window.addEventListener('keydown', onKeyDown);
    const stopMenu = window.shell?.onMenu((command) => {
      const typing = isTextField(document.activeElement);
      // In a text field the menu's undo takes back the typing.
      if (typing && (command === 'undo' || command === 'redo')) document.execCommand(command);
      else if (!inDialog()) latest.current(command);
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stopMenu?.();
    };
  }, []);
}
