import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Compacted, CompactStep } from '../../../shared/contract/compact.ts';
import { type Day, parsePartialDate } from '../../../shared/domain/partial-date.ts';
import { isWorth, linesOfLoss } from '../../../shared/i18n/format-compact.ts';
import { formatError, formatIssue } from '../../../shared/i18n/format-error.ts';
import { formatSize } from '../../../shared/i18n/format-size.ts';
import { languageIn } from '../../../shared/i18n/language-in.ts';
import { typedDate } from '../../ui/inline/inline-date.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { WritingButton } from '../../ui/writing.tsx';
import { refresh } from '../../window/changes.ts';
import { client, rpc } from '../../window/core/core.ts';
import { showDone, showProblem } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { giveUpDoing } from '../../window/work.ts';
import classes from './compact.module.css';

const typingPause = 300;

/** A whole day as it is typed; null where it is none, or only a month or a year. */
function wholeDay(typed: string): Day | null {
  const day = parsePartialDate(typed);
  return day?.length === 10 ? day : null;
}

/** The start of the year before a day's. */
const lastYear = (today: Day): Day => `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}-01-01`;

/** What is being done now; null: nothing. */
function useCompacting(onDone: (done: Compacted) => void) {
  const [step, setStep] = useState<CompactStep | null>(null);
  const stopped = useRef(false);
  useEffect(() => () => { stopped.current = true; }, []);
  const run = async (before: Day) => {
    stopped.current = false;
    try {
      let done: Compacted | null = null;
      for await (const now of await client.history.compact({ before })) {
        if (now.done) done = now.done;
        else setStep(now);
        if (stopped.current) break;
      }
      if (done) onDone(done);
      else showDone((t) => t('compact:stopped'));
    } catch (problem) {
      showProblem(problem);
    } finally {
      setStep(null);
      // No new change set says that the history is another.
      await refresh(null);
    }
  };
  const stop = () => {
    stopped.current = true;
    giveUpDoing('history.compact');
  };
  return { step, run, stop };
}

/** Folds old history together: until when, what is lost by it, how far it has come. */
export function CompactPage() {
  const t = useTexts();
  const { language, today } = useView();
  const [typed, setTyped] = useState(() => typedDate(lastYear(today), language));
  const [settled] = useDebouncedValue(typed, typingPause);
  const [kept, setKept] = useState<string | null>(null);
  const before = wholeDay(settled);
  const lost = useQuery(rpc.history.compactable.queryOptions({
    input: { before: before ?? '' }, enabled: before !== null, placeholderData: keepPreviousData,
  }));
  const { step, run, stop } = useCompacting((done) => {
    showDone((now) => {
      const size = (bytes: number) => formatSize(bytes, languageIn(now));
      return now('compact:done', { before: size(done.before), after: size(done.after) });
    });
    setKept(done.backup);
  });
  const wrong = wholeDay(typed) === null && typed === settled ? formatIssue(t, { field: '', rule: 'day', value: typed }) : null;
  const known = before !== null && typed === settled && !lost.isPlaceholderData ? lost.data : undefined;
  return (
    <div className={classes.page}>
      <PageHeader title={t('compact:title')} />
      <p className={classes.intro}>{t('compact:intro')}</p>
      <TextInput
        className={classes.before} label={t('compact:before')} value={typed} error={wrong} disabled={step !== null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {lost.isError && <p role="alert">{formatError(t, lost.error)}</p>}
      {known && step === null && (
        <ul className={classes.loss}>
          {linesOfLoss(t, known).map((line) => <li key={line}>{line}</li>)}
        </ul>
      )}
      {step?.step && (
        <p className={classes.step} role="status">
          <span>{t(`compact:step.${step.step}`, { year: step.year ?? '' })}</span>
          <LinkButton onClick={stop}>{t('compact:stop')}</LinkButton>
        </p>
      )}
      <WritingButton loading={step !== null} disabled={!known || !isWorth(known)} onClick={() => void (before && run(before))}>{t('compact:make')}</WritingButton>
      {kept !== null && <p className={classes.kept}>{t('compact:kept', { path: kept })}</p>}
    </div>
  );
}
