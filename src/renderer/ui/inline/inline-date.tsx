import type { ReactNode } from 'react';
import type { Language } from '../../../shared/domain/language.ts';
import { formatPartialDate, type PartialDate, parsePartialDate } from '../../../shared/domain/partial-date.ts';
import { formatIssue } from '../../../shared/i18n/format-error.ts';
import { useTexts } from '../../window/texts.ts';
import type { FieldKey } from '../../window/unsaved.ts';
import { useView } from '../../window/view.tsx';
import { InlineText } from './inline-text.tsx';

interface InlineDateProps {
  label: string;
  value: PartialDate | null;
  field: FieldKey;
  /** Gets the date in its ISO form, null for none. */
  onSave: (value: PartialDate | null) => Promise<unknown>;
  /** What stands in place of no date: `until further notice`. */
  empty?: ReactNode;
}

/** A date in a form that can be typed back: only Finnish writes its dates in one. '' for none. */
export function typedDate(date: PartialDate | null, language: Language): string {
  return date === null ? '' : language === 'fi' ? formatPartialDate(date, 'fi') : date;
}

/** A date with a precision, typed in any of its forms (`1.6.2022`, `6/2022`, `2022-06-01`, `2022`). */
export function InlineDate({ label, value, field, onSave, empty }: InlineDateProps) {
  const t = useTexts();
  const { language } = useView();
  const check = (typed: string) =>
    typed.trim() === '' || parsePartialDate(typed) !== null
      ? null
      : formatIssue(t, { field: '', rule: 'date', value: typed });
  const typedForm = value === null ? null : typedDate(value, language);
  return (
    <InlineText
      label={label} value={typedForm} shown={value === null ? null : formatPartialDate(value, language)}
      empty={empty} check={check} field={field} onSave={(typed) => onSave(parsePartialDate(typed))}
    />
  );
}
