import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { Operation } from '../../../../shared/contract/record.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { formatPartialDate, type PartialDate, parsePartialDate } from '../../../../shared/domain/partial-date.ts';
import { formatError, formatIssue, issuesOf } from '../../../../shared/i18n/format-error.ts';
import { useKept } from '../../../app/drafts.ts';
import { giveUpUnsaved, useApply } from '../../../app/edit.ts';
import { useTexts } from '../../../app/texts.ts';
import classes from './PeriodPanel.module.css';

interface Props {
  table: 'period' | 'activity';
  /** Null: a period that is made with its first date. */
  id: string | null;
  /** What a new period belongs to. */
  engagementId?: string;
  start: PartialDate | null;
  end: PartialDate | null;
  language: Language;
  firstDate: Ref<HTMLInputElement>;
  /** Enter in a date that was not changed. */
  onOpenRecord: () => void;
}

type Field = 'start' | 'end';

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
  const stored = { start, end };
  const draft = `dates/${id ?? engagementId ?? ''}`;
  const [typedStart, keepStart] = useKept<string | null>(draft, 'start', null);
  const [typedEnd, keepEnd] = useKept<string | null>(draft, 'end', null);
  const typed = { start: typedStart ?? undefined, end: typedEnd ?? undefined };
  const keep = { start: keepStart, end: keepEnd };
  const [problems, setProblems] = useState<Partial<Record<Field, string>>>({});
  const [saved, setSaved] = useState(false);

  const save = async (field: Field) => {
    const value = typed[field];
    if (value === undefined) return;
    if (isSame(value, stored[field])) {
      keep[field](null);
      setProblems({});
      return;
    }
    const operation: Operation = id === null
      ? { op: 'add', table, id: uuid(), values: { engagementId, type: 'term', [field]: value } }
      : { op: 'update', table, id, values: { [field]: value } };
    try {
      await apply([operation]);
      keep[field](null);
      setProblems({});
      setSaved(true);
    } catch (error) {
      const issue = issuesOf(error)[0];
      const sentence = issue ? formatIssue(t, issue) : formatError(t, error);
      setSaved(false);
      setProblems({ [field]: t('timeline:panel.notSaved', { problem: sentence }) });
    }
  };

  const onKeyDown = (field: Field) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (typed[field] === undefined || isSame(typed[field], stored[field])) onOpenRecord();
      else void save(field);
    } else if (event.key === 'Escape' && typed[field] !== undefined) {
      // the first Escape takes back what was typed, the next one closes the panel
      event.preventDefault();
      if (problems[field] !== undefined) giveUpUnsaved();
      keep[field](null);
      setProblems({});
    }
  };

  const input = (field: Field) => (
    <TextInput
      label={t(`fields:${field}`)} value={typed[field] ?? typedForm(stored[field], language)} error={problems[field] !== undefined}
      placeholder={t(field === 'start' ? 'timeline:panel.startHint' : 'timeline:panel.endHint')}
      ref={field === 'start' ? firstDate : undefined} autoComplete="off" aria-describedby={`timeline-${field}-problem`}
      onChange={(event) => {
        const { value } = event.currentTarget;
        keep[field](value);
        setSaved(false);
      }}
      onBlur={() => void save(field)} onKeyDown={onKeyDown(field)}
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
