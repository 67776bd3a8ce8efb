import { type KeyboardEvent, useRef, useState } from 'react';
import { formatError, formatIssue, issuesOf } from '../../shared/i18n/format-error.ts';
import { useFieldDraft } from '../app/drafts.ts';
import { giveUpUnsaved } from '../app/edit.ts';
import { afterPress } from '../app/press.ts';
import { useTexts } from '../app/texts.ts';

interface InlineEditOptions {
  /** Names the field in its row's draft. */
  field: string;
  /** What the editor begins with. */
  initial: string;
  /** Gets the focus back to the value at rest, after the keyboard ended the editing. */
  onClosed: () => void;
  onSave: (typed: string) => Promise<unknown>;
  /** A sentence where the value is wrong before it is even sent; null where it is in order. */
  check?: ((typed: string) => string | null) | undefined;
  /** Enter makes a new line; Ctrl+Enter saves. */
  multiline?: boolean;
}

/**
 * Editing in place: a value is shown as text; click, Enter or F2 edits it; Enter or leaving saves at once; Esc gives
 * up. A value that is refused stays, with the sentence that says why. What is typed and not saved outlives the page: it
 * stands in its field again.
 */
export function useInlineEdit({ field, initial, onClosed, onSave, check, multiline }: InlineEditOptions) {
  const t = useTexts();
  const [kept, keep] = useFieldDraft(field);
  const [opened, setOpened] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);
  const editing = opened || (kept !== null && kept !== initial);
  const typed = kept ?? initial;

  const close = (refocus: boolean) => {
    keep(null);
    setOpened(false);
    setProblem(null);
    if (refocus) setTimeout(onClosed, 0);
  };
  const save = async (refocus: boolean) => {
    if (!editing || busy.current) return;
    // Leaving by a click: what was pressed stays in its place until it is clicked.
    if (typed === initial) return afterPress(() => close(refocus));
    const wrong = check?.(typed) ?? null;
    if (wrong !== null) return afterPress(() => setProblem(wrong));
    busy.current = true;
    try {
      await onSave(typed);
      close(refocus);
    } catch (error) {
      const [issue] = issuesOf(error);
      setProblem(issue ? formatIssue(t, issue) : formatError(t, error));
    } finally {
      busy.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      if (problem !== null) giveUpUnsaved();
      close(true);
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void save(true);
    }
  };
  return {
    editing,
    /** Whether it was typed before and found again, not opened by the person now. */
    found: editing && !opened,
    typed,
    problem,
    start: () => setOpened(true),
    change: (value: string) => {
      keep(value === initial ? null : value);
      setProblem(null);
    },
    onKeyDown,
    onBlur: () => void save(false),
  };
}
