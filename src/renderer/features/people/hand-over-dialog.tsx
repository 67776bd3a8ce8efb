import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Holding, PersonRecord } from '../../../shared/contract/directory.ts';
import { addDays, type Day, parsePartialDate } from '../../../shared/domain/partial-date.ts';
import { hasEnded } from '../../../shared/domain/period.ts';
import { formatError, formatIssue } from '../../../shared/i18n/format-error.ts';
import { type Client, client } from '../../app/core.ts';
import { giveUpUnsaved, useChange } from '../../app/edit.ts';
import { showDone } from '../../app/notices.ts';
import { useRows } from '../../app/rows.ts';
import { useTexts } from '../../app/texts.ts';
import { useView } from '../../app/view.tsx';
import { typedDate } from '../../ui/inline-date.tsx';
import { RecordPicker } from '../../ui/record-picker.tsx';
import classes from './hand-over-dialog.module.css';
import { useReturnFocus } from '../../ui/use-return-focus.ts';

const handOver = (input: Parameters<Client['person']['handOver']>[0]) => client.person.handOver(input);

/** A whole day as it is typed; null where it is none, or only a month or a year. */
function wholeDay(typed: string): Day | null {
  const day = parsePartialDate(typed);
  return day?.length === 10 ? day : null;
}

/** What is still held when the day comes, or begins later. */
const heldThen = (holdings: readonly Holding[], day: Day) =>
  holdings.filter(({ start, endsOn }) => !hasEnded({ start, end: endsOn }, addDays(day, -1)));

/** Hands over what a person looks after to somebody else from a day on, all of it or what is chosen, as one change. */
export function HandOverDialog({ person, onClose }: { person: PersonRecord; onClose: () => void }) {
  const t = useTexts();
  const { view, asOf, language } = useView();
  const run = useChange(handOver);
  useReturnFocus();
  const { add } = useRows();
  const [toId, setToId] = useState<string | null>(null);
  const [typed, setTyped] = useState(() => typedDate(asOf, language));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [wrongDay, setWrongDay] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const offered = heldThen(person.holdings, wholeDay(typed) ?? asOf);
  const chosen = offered.filter((each) => !left.has(each.assignmentId));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const day = wholeDay(typed);
    if (day === null) return setWrongDay(formatIssue(t, { field: '', rule: 'day', value: typed }));
    if (toId === null) return;
    setBusy(true);
    try {
      const shares = chosen.map(({ assignmentId }) => ({ assignmentId, toId }));
      const { count } = await run({ ...view, fromId: person.id, day, shares });
      showDone(t, t('people:handOver.done', { count }));
      onClose();
    } catch (problem) {
      setFailure(formatError(t, problem));
    } finally {
      setBusy(false);
    }
  };
  const giveUp = () => {
    if (failure !== null) giveUpUnsaved();
    onClose();
  };
  return (
    <Modal
      opened onClose={giveUp} title={t('people:handOver.title', { name: person.name })} size={480} closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        <RecordPicker
          source="person" label={t('people:handOver.to')} value={toId} onPick={setToId} exclude={[person.id]} focused
          onCreate={(name) => void add('person', { name }).then(setToId).catch(() => undefined)}
        />
        <TextInput
          label={t('people:handOver.day')} value={typed} error={wrongDay} placeholder={t('grid:dialog.dateHint')}
          onChange={(event) => { setTyped(event.currentTarget.value); setWrongDay(null); }}
        />
        <Chosen offered={offered} left={left} onLeft={setLeft} />
        {failure !== null && <p role="alert" className={classes.failure}>{failure}</p>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={giveUp}>{t('shell:cancel')}</Button>
          <Button type="submit" loading={busy} disabled={toId === null || chosen.length === 0}>
            {t('people:handOver.do', { count: chosen.length })}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface ChosenProps {
  offered: readonly Holding[];
  /** The assignments that stay with the person. */
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
}

/** What is handed over: everything, less what is unticked. */
function Chosen({ offered, left, onLeft }: ChosenProps) {
  const t = useTexts();
  const ids = offered.map((each) => each.assignmentId);
  const staying = ids.filter((id) => left.has(id)).length;
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeft(next);
  };
  return (
    <fieldset className={classes.chosen}>
      <legend>{t('people:handOver.what')}</legend>
      {ids.length > 1 && (
        <Checkbox
          label={t('people:handOver.all')} checked={staying === 0} indeterminate={staying > 0 && staying < ids.length}
          onChange={() => onLeft(staying === 0 ? new Set(ids) : new Set())}
        />
      )}
      <div className={classes.each}>
        {offered.map(({ assignmentId, engagement, role }) => (
          <Checkbox
            key={assignmentId} label={engagement.name} description={t(`terms:assignmentRole.${role}`)} checked={!left.has(assignmentId)}
            onChange={() => toggle(assignmentId)}
          />
        ))}
      </div>
    </fieldset>
  );
}
