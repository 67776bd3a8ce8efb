import { type ReactNode, useId, useRef } from 'react';
import classes from './inline.module.css';
import { useTexts } from '../app/texts.ts';
import { InlineProblem, InlineValue } from './inline-value.tsx';
import { useInlineEdit } from './use-inline-edit.ts';

export interface InlineTextProps {
  /** The field's name, for screen readers; shown by whoever lays out the form. */
  label: string;
  /** Names the field in its row's draft where its label does not stay the same. */
  field?: string;
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
export function InlineTextual({ label, field = label, value, onSave, shown, empty, lang, check, multiline }: InlineTextProps & { multiline: boolean }) {
  const display = useRef<HTMLButtonElement>(null);
  const onClosed = () => display.current?.focus();
  const edit = useInlineEdit({ field, initial: value ?? '', onClosed, onSave, check, multiline });
  const problemId = useId();
  const t = useTexts();
  const problem = edit.problem ?? (edit.found ? t('shell:draft.unsaved') : null);
  if (!edit.editing) {
    return (
      <InlineValue
        ref={display} label={label} shown={value === null ? null : (shown ?? value)} empty={empty}
        valueLang={lang} onClick={edit.start}
      />
    );
  }
  const common = {
    className: classes['input'], value: edit.typed, lang, autoFocus: !edit.found, 'aria-label': label,
    'aria-invalid': edit.problem !== null, 'aria-describedby': problem === null ? undefined : problemId,
    onKeyDown: edit.onKeyDown, onBlur: edit.onBlur, onFocus: edit.start,
  };
  return (
    <span className={classes['field']}>
      {multiline
        ? <textarea {...common} rows={4} onChange={(event) => edit.change(event.currentTarget.value)} />
        : (
          <input
            {...common} type="text" onFocus={(event) => { edit.start(); event.currentTarget.select(); }}
            onChange={(event) => edit.change(event.currentTarget.value)}
          />
        )}
      <InlineProblem id={problemId} problem={problem} refused={edit.problem !== null} />
    </span>
  );
}
