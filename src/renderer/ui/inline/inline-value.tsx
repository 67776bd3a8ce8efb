import { IconPencil } from '@tabler/icons-react';
import type { ComponentPropsWithRef, MouseEvent, ReactNode, Ref } from 'react';
import { useTexts } from '../../window/texts.ts';
import { useCanWrite, useWriting } from '../../window/writing.ts';
import { Empty } from '../empty.tsx';
import { WritingIcon } from '../writing.tsx';
import classes from './inline.module.css';

interface InlineValueProps extends ComponentPropsWithRef<'button'> {
  label: string;
  /** As it is shown; null where nothing is recorded. */
  shown: ReactNode;
  /** What stands in place of an empty value. */
  empty?: ReactNode;
  /** A choice rather than a text: another pointer. */
  choice?: boolean;
  /** The language of the value. */
  valueLang?: string | undefined;
}

/** A value at rest: text that a click, Enter or F2 opens for editing. */
export function InlineValue({ label, shown, empty, choice, valueLang, className, ...button }: InlineValueProps) {
  const writing = useWriting();
  return (
    <button
      type="button" className={[classes['value'], className].filter(Boolean).join(' ')} data-choice={choice || undefined} data-at-rest
      onKeyDown={(event) => {
        if (event.key !== 'F2') return;
        event.preventDefault();
        event.currentTarget.click();
      }}
      {...button} {...writing}
    >
      <span className={classes['hidden']}>{label}: </span>
      <bdi lang={valueLang}>{shown ?? empty ?? <Empty />}</bdi>
    </button>
  );
}

interface DrawnValueProps {
  ref: Ref<HTMLButtonElement>;
  label: string;
  drawn: ReactNode;
  onEdit: () => void;
}

/** A text at rest that has links of its own, and so is no button: pressing it edits it, as the button beside it does. */
export function DrawnValue({ ref, label, drawn, onEdit }: DrawnValueProps) {
  const t = useTexts();
  const canWrite = useCanWrite();
  const onClick = (event: MouseEvent) => {
    // Who marks a stretch of the text wants to copy it.
    if (!canWrite || window.getSelection()?.isCollapsed === false || (event.target as Element).closest('a, button')) return;
    onEdit();
  };
  return (
    // By keyboard the button edits.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={classes['drawn']} onClick={onClick}>
      {drawn}
      <WritingIcon ref={ref} size={24} aria-label={t('shell:editNamed', { name: label })} onClick={onEdit}>
        <IconPencil size={15} stroke={1.6} />
      </WritingIcon>
    </div>
  );
}

/** The sentence beside a value that was refused, or that is only not saved yet. */
export function InlineProblem({ id, problem, refused = true }: { id?: string; problem: string | null; refused?: boolean }) {
  if (problem === null) return null;
  return <span id={id} role={refused ? 'alert' : 'status'} className={classes['problem']} data-refused={refused}>{problem}</span>;
}
