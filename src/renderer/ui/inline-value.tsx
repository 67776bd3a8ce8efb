import type { ComponentPropsWithRef, ReactNode } from 'react';
import { useWriting } from '../app/writing.ts';
import { Empty } from './empty.tsx';
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

/** The sentence beside a value that was refused, or that is only not saved yet. */
export function InlineProblem({ id, problem, refused = true }: { id?: string; problem: string | null; refused?: boolean }) {
  if (problem === null) return null;
  return <span id={id} role={refused ? 'alert' : 'status'} className={classes['problem']} data-refused={refused}>{problem}</span>;
}
