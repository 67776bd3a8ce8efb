import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../../shared/domain/language.ts';
import { formatPartialDate, type PartialDate, parsePartialDate } from '../../../../shared/domain/partial-date.ts';
import { useMoveEnd } from '../../../records/moved-end/moved-end.ts';
import { useApply } from '../../../window/edit.ts';
import { addRow, updateRow } from '../../../window/operations.ts';
import { useTexts } from '../../../window/texts.ts';
import { fieldKey, startTyping, stopTyping } from '../../../window/unsaved.ts';
import { useUnsavedField } from '../../../window/use-unsaved-field.ts';
import { useCanWrite } from '../../../window/writing.ts';
import classes from './period-panel.module.css';

interface Props {
  table: 'period' | 'activity';
  /** Null: a period that is made with its first date. */
  id: string | null;
  /** What the period or activity belongs to. */
  engagementId: string;
  start: PartialDate | null;
  end: PartialDate | null;
  language: Language;
  firstDate: Ref<HTMLInputElement>;
  /** Enter in a date that was not changed. */
  onOpenRecord: () => void;
}

type Field = 'start' | 'end';
const dated = (field: Field, value: string) => (field === 'start' ? { start: value } : { end: value });

/** A date as it is typed: as Finnish writes it in Finnish, else in ISO form, which the field reads in every language. */
function typedForm(date: PartialDate | null, language: Language): string {
  if (date === null) return '';
  return language === 'fi' ? formatPartialDate(date, language) : date;
}

const isSame = (typed: string, stored: PartialDate | null) =>
  typed.trim() === '' ? stored === null : parsePartialDate(typed) === stored;

/** The start and end of a period or an activity, saved field by field; a wrong value stays with its sentence. */
export function DatesForm({ table, id, engagementId, start, end, language, firstDate, onOpenRecord }: Props) {
  const t = useTexts();
  const { apply } = useApply();
  const moveEnd = useMoveEnd();
  const canWrite = useCanWrite();
  const stored = { start, end };
  const key = (field: Field) => (id === null ? fieldKey('engagement', engagementId, `firstPeriod.${field}`) : fieldKey(table, id, field));
  const page = id === null ? undefined : table === 'activity' ? `/activities/${id}` : `/engagements/${engagementId}`;
  const unsavedOf = {
    start: useUnsavedField(key('start'), t('fields:start'), page), end: useUnsavedField(key('end'), t('fields:end'), page),
  };
  const [saved, setSaved] = useState(false);
  const underway = useRef(new Set<Field>());

  const write = (field: Field, value: string): Promise<unknown> => {
    if (id === null) return apply([addRow('period', { engagementId, type: 'term', ...dated(field, value) })]);
    if (table === 'period' && field === 'end') return moveEnd({ id, start, end }).onSave(value);
    return apply([updateRow(table, id, dated(field, value))]);
  };
  const save = async (field: Field) => {
    const { unsaved, isSaved, drop, save: saveTyped } = unsavedOf[field];
    if (unsaved === undefined) return;
    const value = unsaved.typed;
    // What is saved and not read again yet is not what is known here.
    if (!isSaved && isSame(value, stored[field])) return drop();
    // Leaving the field while it is on its way, for a question or another window, saves nothing twice.
    if (underway.current.has(field)) return;
    underway.current.add(field);
    setSaved(await saveTyped(value, () => write(field, value)));
    underway.current.delete(field);
  };
  const leave = useRef(() => undefined as void);
  useEffect(() => {
    leave.current = () => {
      for (const field of ['start', 'end'] as const) if (unsavedOf[field].unsaved?.refused === false) void save(field);
    };
  });
  // Whoever leaves the page by a key leaves the fields as well.
  useEffect(() => () => leave.current(), []);

  const onKeyDown = (field: Field) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      const { unsaved, isSaving, isSaved } = unsavedOf[field];
      if (isSaving) return;
      if (unsaved === undefined || (!isSaved && isSame(unsaved.typed, stored[field]))) onOpenRecord();
      else void save(field);
    } else if (event.key === 'Escape' && unsavedOf[field].unsaved !== undefined) {
      // the first Escape takes back what was typed, the next one closes the panel
      event.preventDefault();
      unsavedOf[field].drop();
    }
  };

  const problemAt = ({ unsaved, sentence }: (typeof unsavedOf)[Field]) =>
    (unsaved?.refused && sentence !== null ? t('timeline:panel.notSaved', { problem: sentence }) : null);
  const problems = { start: problemAt(unsavedOf.start), end: problemAt(unsavedOf.end) };
  const input = (field: Field) => (
    <TextInput
      label={t(`fields:${field}`)} value={unsavedOf[field].typed ?? typedForm(stored[field], language)} error={problems[field] !== null}
      placeholder={t(field === 'start' ? 'timeline:panel.startHint' : 'timeline:panel.endHint')}
      ref={field === 'start' ? firstDate : undefined} autoComplete="off" aria-describedby={`timeline-${field}-problem`}
      onChange={(event) => {
        unsavedOf[field].keep(event.currentTarget.value);
        setSaved(false);
      }}
      disabled={!canWrite} readOnly={unsavedOf[field].isSaving} onFocus={() => startTyping(key(field))} onKeyDown={onKeyDown(field)}
      onBlur={() => {
        stopTyping(key(field));
        void save(field);
      }}
    />
  );
  const problem = problems.start ?? problems.end;
  return (
    <fieldset className={classes.dates} aria-label={t(id === null ? 'timeline:panel.newPeriod' : 'timeline:panel.dates')}>
      <div className={classes.fields}>{input('start')}{input('end')}</div>
      <div
        id={problems.end ? 'timeline-end-problem' : 'timeline-start-problem'} role={problem ? 'alert' : 'status'}
        className={classes.state} data-wrong={problem ? true : undefined}
      >
        {problem ?? (saved ? t('timeline:panel.saved') : '')}
      </div>
    </fieldset>
  );
}
