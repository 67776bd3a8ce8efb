import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { whenReadAgain } from '../../window/changes.ts';
import { afterPress } from '../../window/press.ts';
import { useTexts } from '../../window/texts.ts';
import { arrived, type FieldKey, startTyping, stopTyping, useLedTo } from '../../window/unsaved.ts';
import { useUnsavedField } from '../../window/use-unsaved-field.ts';
import { useRefocus } from './use-refocus.ts';

interface InlineEditOptions {
  field: FieldKey;
  label: string;
  /** What the editor begins with. */
  initial: string;
  /** The editor, while it is open. */
  input: RefObject<HTMLElement | null>;
  /** The value at rest, while the editor is closed: it gets the focus back after the keyboard ended the editing. */
  display: RefObject<HTMLElement | null>;
  onSave: (typed: string) => Promise<unknown>;
  /** A sentence where the value is wrong before it is even sent; null where it is in order. */
  check?: ((typed: string) => string | null) | undefined;
  /** Enter makes a new line; Ctrl+Enter saves. */
  multiline?: boolean;
}

/**
 * Editing in place: a value is shown as text; click, Enter or F2 edits it; Enter or leaving saves at once; Esc gives
 * up. What was typed stays, with the sentence that says what is wrong, until it is saved or given up, also where the
 * page was left meanwhile.
 */
export function useInlineEdit({ field, label, initial, input, display, onSave, check, multiline }: InlineEditOptions) {
  const t = useTexts();
  const { unsaved, typed = initial, isSaving, isSaved, save: saveTyped, keep, drop, refuse, sentence } = useUnsavedField(field, label);
  const [opened, setOpened] = useState(false);
  const busy = useRef(false);
  // Until it is read again: at rest it would be shown as it was before.
  const saving = isSaving || isSaved;
  const editing = opened || unsaved !== undefined || saving;
  const refocusAtRest = useRefocus(editing, display);

  const close = (refocus: boolean) => {
    drop();
    setOpened(false);
    if (refocus) refocusAtRest();
  };
  const save = async (refocus: boolean) => {
    if (!editing || busy.current) return;
    // Leaving by a click: what was pressed stays in its place until it is clicked.
    if (typed === initial) return afterPress(() => close(refocus));
    if ((check?.(typed) ?? null) !== null) return afterPress(() => refuse(typed, null));
    busy.current = true;
    if (await saveTyped(typed, () => onSave(typed))) {
      await whenReadAgain();
      close(refocus);
    }
    busy.current = false;
  };
  const leave = useRef(() => undefined as void);
  useEffect(() => {
    leave.current = () => { if (unsaved?.refused === false) void save(false); };
  });
  // Whoever leaves the page by a key leaves the field as well.
  useEffect(() => () => {
    leave.current();
    stopTyping(field);
  }, [field]);
  useLedTo(field, () => {
    input.current?.scrollIntoView({ block: 'center' });
    input.current?.focus();
    if (input.current) arrived();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      close(true);
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void save(true);
    }
  };
  return {
    editing,
    typed,
    /** Whether the person opened it just now, so that it takes the focus. */
    opened,
    problem: unsaved?.refused ? sentence ?? check?.(typed) ?? null : unsaved && !opened ? t('shell:draft.unsaved') : null,
    /** Whether it was refused, rather than only not saved yet. */
    refused: unsaved?.refused ?? false,
    /** Whether it is on its way: what were typed now would be gone when the field closes, and its keys are the page's again. */
    saving,
    start: () => setOpened(true),
    change: (value: string) => (value === initial ? drop() : keep(value)),
    onKeyDown,
    onFocus: () => {
      setOpened(true);
      startTyping(field);
    },
    onBlur: () => {
      stopTyping(field);
      void save(false);
    },
  };
}
