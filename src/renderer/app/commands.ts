import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../shared/contract/shell.ts';
import { useFiles } from '../features/files/index.ts';
import { showAbout } from '../window/about.ts';
import { useHistoryCommands } from '../window/history-commands.ts';
import { type Command, commandOf } from '../window/shortcuts.ts';
import { isTextField } from '../window/text-field.ts';
import { pages } from './pages.ts';

/** Whether a dialog is open: what stands below it is not changed by keys that are meant for it. */
const inDialog = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

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
      const command = event.defaultPrevented || inDialog() ? null : commandOf(event, isTextField(event.target));
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
