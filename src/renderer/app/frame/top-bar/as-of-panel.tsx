import '@mantine/dates/styles.css';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/fi';
import 'dayjs/locale/sv';
import { Button, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { formatPartialDate, parsePartialDate } from '../../../../shared/domain/partial-date.ts';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import classes from './top-bar.module.css';

const locales = { fi: 'fi', sv: 'sv', en: 'en-gb' } as const;
const wholeDay = 10;

/** Chooses the day: typed, from a calendar, or today. */
export default function AsOfPanel({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const { asOf, today, isToday, language, setAsOf } = useView();
  const [typed, setTyped] = useState(language === 'fi' ? formatPartialDate(asOf, 'fi') : asOf);
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  // It is loaded after the popover has opened, too late for the popover to give it the focus.
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const choose = (day: string) => {
    setAsOf(day);
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const day = parsePartialDate(typed);
    if (day?.length === wholeDay) choose(day);
    else setError(t('shell:asOf.wrong', { value: typed, example: language === 'fi' ? formatPartialDate(today, 'fi') : today }));
  };
  return (
    <div className={classes.asOfPanel}>
      <form className={classes.asOfRow} onSubmit={submit}>
        <TextInput
          label={t('shell:asOf.typed')} value={typed} error={error} ref={input}
          onChange={(event) => { setTyped(event.currentTarget.value); setError(null); }}
        />
        <Button variant="default" disabled={isToday} onClick={() => choose(today)}>{t('shell:asOf.today')}</Button>
      </form>
      <DatePicker
        value={asOf} defaultDate={asOf} locale={locales[language]} firstDayOfWeek={1} size="sm" hideOutsideDates
        onChange={(day) => { if (day) choose(day); }}
        ariaLabels={{ previousMonth: t('shell:asOf.previousMonth'), nextMonth: t('shell:asOf.nextMonth') }}
      />
    </div>
  );
}
