import { Button, Modal } from '@mantine/core';
import { type FocusEvent, type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { LinkButton } from '../../ui/link-button.tsx';
import { formatRecently } from '../../window/moment.ts';
import { showDone } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import { useRefusedForm } from '../../window/unsaved.ts';
import { useView } from '../../window/view.tsx';
import { DraftContext, useDraftValues } from '../drafts/drafts.ts';
import classes from './dialog.module.css';
import { useReturnFocus } from './use-return-focus.ts';

interface DialogProps {
  title: string;
  size?: number | string;
  /** Names the draft that keeps what is typed (`activity.add/<id>`); null where nothing is typed that is worth keeping. */
  draft: string | null;
  onClose: () => void;
  /** What the button says it does; without it the dialog is only read and closed. */
  action?: string;
  danger?: boolean;
  /** Whether the action can be done at all. */
  ready?: boolean;
  /** Does it; true when it is done and the dialog may go. What was typed stays when not. */
  onSubmit?: () => Promise<boolean> | boolean;
  /** What went wrong, as a sentence. */
  failure?: string | null;
  /** Whether something stands in it that was refused. */
  refused?: boolean;
  /** What the button that gives up says. */
  cancel?: string;
  /** More buttons, before the action. */
  buttons?: ReactNode;
  children: ReactNode;
}

/** The field in which a person begins: the one that is meant, else the first that takes typing. Never a button of the dialog. */
function firstField(within: Element | null): HTMLElement | null {
  const fields = 'input:not([type=hidden], [type=radio], [type=checkbox], :disabled), textarea:not(:disabled), [data-at-rest]';
  return within?.querySelector<HTMLElement>('[data-autofocus]') ?? within?.querySelector<HTMLElement>(fields) ?? null;
}

/** Gives the focus to the first field when the dialog opens, also to one that comes later, until the person does something. */
function useFirstFocus() {
  const body = useRef<HTMLDivElement>(null);
  const settled = useRef(false);
  const goOn = () => { if (!settled.current) firstField(body.current)?.focus({ preventScroll: true }); };
  useEffect(() => { if (document.activeElement === body.current) goOn(); });
  const settle = () => { settled.current = true; };
  return {
    body,
    onFocus: (event: FocusEvent) => { if (event.target === body.current) goOn(); },
    onKeyDownCapture: settle,
    onPointerDownCapture: settle,
  };
}

/** Whether Esc closes what is open inside the dialog, such as a list of choices. */
const isForList = (event: KeyboardEvent) => event.target instanceof Element && event.target.closest('[data-mantine-stop-propagation=true]') !== null;

/**
 * Every dialog. The first field has the focus; Ctrl+Enter does what the button does. Esc, a click outside and × keep what
 * was typed as a draft, which stands there when the same dialog of the same record is opened again; the draft is gone
 * when it was saved, or given up by *cancel* or *start over*.
 */
export function Dialog(props: DialogProps) {
  const { title, size, draft, onClose, action, danger = false, ready = true, onSubmit, failure = null, refused = false, cancel, buttons, children } = props;
  const t = useTexts();
  useReturnFocus();
  const { values, drop } = useDraftValues(draft);
  const { body, ...focus } = useFirstFocus();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  useRefusedForm(refused);
  const leave = () => {
    if (values) showDone((texts) => texts('shell:draft.kept'));
    onClose();
  };
  const giveUp = () => {
    drop();
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A typed name that is still to be chosen would not be saved.
    const open = form.current?.querySelector<HTMLElement>('[data-to-choose]');
    if (open) return open.focus();
    if (busy || !ready || !onSubmit) return;
    setBusy(true);
    try {
      if (!(await onSubmit())) return;
      drop();
      onClose();
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && !event.defaultPrevented && !isForList(event)) {
      event.stopPropagation();
      leave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && action !== undefined) {
      event.preventDefault();
      // After what this very key has chosen in a field.
      setTimeout(() => form.current?.requestSubmit(), 0);
    }
  };
  useEscapeFromNowhere(leave);
  return (
    <Modal
      opened onClose={leave} title={title} {...(size !== undefined && { size })} closeOnEscape={false} onKeyDown={onKeyDown}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <DraftContext value={draft}>
        {/* Mantine gives the focus to what is marked, else to ×; this passes it on. */}
        <div ref={body} className={classes.body} tabIndex={-1} data-autofocus {...focus}>
          <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
            <DraftNote key={draft} draft={draft} />
            {children}
            {failure !== null && <p role="alert" className={classes.failure}>{failure}</p>}
            <div className={classes.buttons}>
              <Button variant="default" onClick={giveUp}>{cancel ?? t(action === undefined ? 'shell:close' : 'shell:cancel')}</Button>
              {buttons}
              {action !== undefined && (
                <Button type="submit" loading={busy} disabled={!ready} {...(danger && { color: 'red' })}>{action}</Button>
              )}
            </div>
          </form>
        </div>
      </DraftContext>
    </Modal>
  );
}

/** Esc also closes a dialog when nothing in it has the focus: a button that had it may be gone. */
function useEscapeFromNowhere(leave: () => void) {
  const latest = useRef(leave);
  useEffect(() => { latest.current = leave; });
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && event.target === document.body) latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Says that the dialog opened with what was typed before, and takes it back to its beginning where that is not wanted. */
function DraftNote({ draft }: { draft: string | null }) {
  const t = useTexts();
  const { language, today } = useView();
  const { values, at, drop } = useDraftValues(draft);
  const [found] = useState(values === undefined ? null : { at });
  if (found === null || values === undefined) return null;
  const when = found.at ?? at;
  return (
    <p className={classes.draft} role="status">
      <span>
        {when === null ? t('shell:draft.found') : t('shell:draft.since', { when: formatRecently(t, when, language, today) })}
      </span>
      <LinkButton onClick={drop}>{t('shell:draft.startOver')}</LinkButton>
    </p>
  );
}
