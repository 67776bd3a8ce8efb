import { useState } from 'react';
import type { Row, TableName } from '../../../shared/contract/tables.ts';
import { formatError, formatIssue, issuesOf } from '../../../shared/i18n/format-error.ts';
import { saidHere } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import { useDraftValues } from '../drafts/drafts.ts';

/** The texts of a form by field, as typed; of a choice, the value of what is chosen. */
export type Typed = Readonly<Partial<Record<string, string>>>;

/** Fields of a table in a form: a choice is one of its values, or '' where it may be none; all else is as it is typed. */
export type TypedRow<Table extends TableName, Field extends keyof Row<Table>> = {
  [F in Field]: NonNullable<Row<Table>[F]> extends infer Value extends string
    ? string extends Value ? string : Value | (null extends Row<Table>[F] ? '' : never)
    : string;
};

export interface RowForm<Fields extends Typed = Typed> {
  typed: Fields;
  set: (field: string, value: string) => void;
  /** The sentence at a field, where its value was refused. */
  errors: Readonly<Record<string, string>>;
  /** What went wrong otherwise, as a sentence. */
  failure: string | null;
  saving: boolean;
  /**
   * Does what the form is for; true when it was saved. What was typed stays when not. `check` gives the sentences at
   * fields that are wrong before anything is sent.
   */
  submit: (save: (typed: Fields) => Promise<unknown>, check?: Check<Fields>) => Promise<boolean>;
}

/** The sentence about each field that is wrong. */
export type Check<Fields extends Typed = Typed> = (typed: Fields) => Readonly<Record<string, string>>;

/**
 * The state of a short form that the core checks; a refused value stays, with its sentence beside it. What is typed is
 * kept as a draft. `allows`: whether a kept value may still stand in a field, such as a choice that is there no more.
 */
export function useRowForm<Fields extends Typed>(
  initial: Fields, draft: string, allows: (field: string, value: string) => boolean,
): RowForm<Fields> {
  const t = useTexts();
  const { values, set: keep } = useDraftValues(draft);
  const typed = Object.fromEntries(Object.entries(initial).map(([field, value]) => {
    const kept = values?.[field];
    return [field, typeof kept === 'string' && allows(field, kept) ? kept : value];
  })) as Fields;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const submit = async (save: (typed: Fields) => Promise<unknown>, check?: Check<Fields>) => {
    const wrong = check?.(typed) ?? {};
    setErrors(wrong);
    setFailure(null);
    if (Object.keys(wrong).length > 0) return false;
    setSaving(true);
    try {
      await save(typed);
      return true;
    } catch (problem) {
      saidHere(problem);
      const found: Record<string, string> = {};
      for (const issue of issuesOf(problem)) found[issue.field.split('.').at(-1) ?? issue.field] ??= formatIssue(t, issue);
      setErrors(found);
      setFailure(Object.keys(found).some((field) => field in typed) ? null : formatError(t, problem));
      return false;
    } finally {
      setSaving(false);
    }
  };
  const set = (field: string, value: string) => {
    keep(field, value, initial[field] ?? '');
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([each]) => each !== field)));
  };
  return { typed, set, errors, failure, saving, submit };
}
