import { type ReactNode, useId, useRef } from 'react';
import type { FieldKey } from '../../window/unsaved.ts';
import classes from './inline.module.css';
import { DrawnValue, InlineProblem, InlineValue } from './inline-value.tsx';
import { useInlineEdit } from './use-inline-edit.ts';

export interface InlineTextProps {
  /** The field's name, for screen readers; shown by whoever lays out the form. */
  label: string;
  value: string | null;
  /** The field of the row in which the value is kept. */
  field: FieldKey;
  /** Gets what was typed; '' means empty. Rejects where it was refused. */
  onSave: (value: string) => Promise<unknown>;
  /** What is shown in place of the value, such as an amount in the language's form. */
  shown?: ReactNode;
  /** What stands in place of an empty value; a grey dash otherwise. */
  empty?: ReactNode;
  /** The language of the text, for hyphenation and screen readers. */
  lang?: string | undefined;
  check?: ((typed: string) => string | null) | undefined;
  /** What is drawn in place of the value where it has paragraphs and links of its own. */
  drawn?: ReactNode;
}

/** One line of text, edited in place and saved at once. */
export function InlineText(props: InlineTextProps) {
  return <InlineTextual {...props} multiline={false} />;
}

/** What the one-line and the many-line field have in common. */
export function InlineTextual(props: InlineTextProps & { multiline: boolean }) {
  const { label, value, field, onSave, shown, empty, lang, check, drawn, multiline } = props;
  const display = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const edit = useInlineEdit({ field, label, initial: value ?? '', input, display, onSave, check, multiline });
  const problemId = useId();
  if (!edit.editing && drawn !== undefined) return <DrawnValue ref={display} label={label} drawn={drawn} onEdit={edit.start} />;
  if (!edit.editing) {
    return (
      <InlineValue
        ref={display} label={label} shown={value === null ? null : (shown ?? value)} empty={empty}
        valueLang={lang} onClick={edit.start}
      />
    );
  }
  const common = {
    ref: input, className: classes['input'], value: edit.typed, lang, autoFocus: edit.opened, readOnly: edit.saving, 'aria-label': label,
    'aria-invalid': edit.refused, 'aria-describedby': edit.problem === null ? undefined : problemId,
    onKeyDown: edit.onKeyDown, onBlur: edit.onBlur,
  };
  return (
    <span className={classes['field']}>
      {multiline
        ? <textarea {...common} rows={4} onFocus={edit.onFocus} onChange={(event) => edit.change(event.currentTarget.value)} />
        : (
          <input
            {...common} type="text" onFocus={(event) => { edit.onFocus(); if (edit.problem === null) event.currentTarget.select(); }}
            onChange={(event) => edit.change(event.currentTarget.value)}
          />
        )}
      <InlineProblem id={problemId} problem={edit.problem} refused={edit.refused} />
    </span>
  );
}
