import { type ReactNode, useId, useRef } from 'react';
import classes from './inline.module.css';
import { InlineProblem, InlineValue } from './inline-value.tsx';
import { useInlineEdit } from './use-inline-edit.ts';

export interface InlineTextProps {
  /** The field's name, for screen readers; shown by whoever lays out the form. */
  label: string;
  value: string | null;
  /** Gets what was typed; '' means empty. Rejects where it was refused. */
  onSave: (value: string) => Promise<unknown>;
  /** What is shown in place of the value, such as an amount in the language's form. */
  shown?: ReactNode;
  /** What stands in place of an empty value; a grey dash otherwise. */
  empty?: ReactNode;
  /** The language of the text, for hyphenation and screen readers. */
  lang?: string | undefined;
  check?: ((typed: string) => string | null) | undefined;
}

/** One line of text, edited in place and saved at once. */
export function InlineText(props: InlineTextProps) {
  return <InlineTextual {...props} multiline={false} />;
}

/** What the one-line and the many-line field have in common. */
export function InlineTextual({ label, value, onSave, shown, empty, lang, check, multiline }: InlineTextProps & { multiline: boolean }) {
  const display = useRef<HTMLButtonElement>(null);
  const onClosed = () => display.current?.focus();
  const edit = useInlineEdit({ initial: value ?? '', onClosed, onSave, check, multiline });
  const problemId = useId();
  if (!edit.editing) {
    return (
      <InlineValue
        ref={display} label={label} shown={value === null ? null : (shown ?? value)} empty={empty}
        valueLang={lang} onClick={edit.start}
      />
    );
  }
  const common = {
    className: classes['input'], value: edit.typed, lang, autoFocus: true, 'aria-label': label,
    'aria-invalid': edit.problem !== null, 'aria-describedby': edit.problem === null ? undefined : problemId,
    onKeyDown: edit.onKeyDown, onBlur: edit.onBlur,
  };
  return (
    <span className={classes['field']}>
      {multiline
        ? <textarea {...common} rows={4} onChange={(event) => edit.change(event.currentTarget.value)} />
        : (
          <input
            {...common} type="text" onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => edit.change(event.currentTarget.value)}
          />
        )}
      <InlineProblem id={problemId} problem={edit.problem} />
    </span>
  );
}
