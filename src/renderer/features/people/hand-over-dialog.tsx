import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PersonRecord } from '../../../shared/contract/person.ts';
import type { Holding } from '../../../shared/contract/engagement.ts';
import { addDays, type Day, parsePartialDate } from '../../../shared/domain/partial-date.ts';
import { hasEnded } from '../../../shared/domain/period.ts';
import { formatError, formatIssue } from '../../../shared/i18n/format-error.ts';
import { Dialog } from '../../records/dialogs/dialog.tsx';
import { useKept } from '../../records/drafts/drafts.ts';
import { type Picked, PickOrCreate } from '../../records/pickers/pick-or-create.tsx';
import { typedDate } from '../../ui/inline/inline-date.tsx';
import { type Client, client } from '../../window/core/core.ts';
import { useChange } from '../../window/edit.ts';
import { saidHere, showDone } from '../../window/notices.ts';
import { useRows } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import classes from './hand-over-dialog.module.css';

const handOver = (input: Parameters<Client['person']['handOver']>[0]) => client.person.handOver(input);

const nothing: readonly string[] = [];

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
  const { add } = useRows();
  const draft = `hand-over/${person.id}`;
  const [to, setTo] = useKept<Picked>(draft, 'to', null);
  const [typed, setTyped] = useKept(draft, 'day', typedDate(asOf, language));
  const [left, setLeft] = useKept<readonly string[]>(draft, 'left', nothing);
  const [wrongDay, setWrongDay] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const offered = heldThen(person.holdings, wholeDay(typed) ?? asOf);
  const chosen = offered.filter((each) => !left.includes(each.assignmentId));
  const submit = async () => {
    const day = wholeDay(typed);
    setWrongDay(day === null ? formatIssue(t, { field: '', rule: 'day', value: typed }) : null);
    setFailure(to === null ? t('shell:chooseFirst') : null);
    if (day === null || to === null) return false;
    try {
      const toId = 'id' in to ? to.id : await add('person', { name: to.newName });
      // Where the next step fails there is one person, not one more for each try.
      if ('newName' in to) setTo({ id: toId, name: to.newName });
      const shares = chosen.map(({ assignmentId }) => ({ assignmentId, toId }));
      const { count } = await run({ ...view, fromId: person.id, day, shares });
      showDone((texts) => texts('people:handOver.done', { count }));
      return true;
    } catch (problem) {
      saidHere(problem);
      setFailure(formatError(t, problem));
      return false;
    }
  };
  return (
    <Dialog
      title={t('people:handOver.title', { name: person.name })} size={480} draft={draft} failure={failure} refused={failure !== null}
      action={t('people:handOver.do', { count: chosen.length })} ready={chosen.length > 0} onSubmit={submit} onClose={onClose}
    >
      <PickOrCreate source="person" label={t('people:handOver.to')} value={to} onChange={setTo} exclude={[person.id]} focused />
      <TextInput
        label={t('people:handOver.day')} value={typed} error={wrongDay} placeholder={t('grid:dialog.dateHint')}
        onChange={(event) => { setTyped(event.currentTarget.value); setWrongDay(null); }}
      />
      <Chosen offered={offered} left={left} onLeft={setLeft} />
    </Dialog>
  );
}

interface ChosenProps {
  offered: readonly Holding[];
  /** The assignments that stay with the person. */
  left: readonly string[];
  onLeft: (left: readonly string[]) => void;
}

/** What is handed over: everything, less what is unticked. */
function Chosen({ offered, left, onLeft }: ChosenProps) {
  const t = useTexts();
  const ids = offered.map((each) => each.assignmentId);
  const staying = ids.filter((id) => left.includes(id)).length;
  const toggle = (id: string) => onLeft(left.includes(id) ? left.filter((each) => each !== id) : [...left, id]);
  return (
    <fieldset className={classes.chosen}>
      <legend>{t('people:handOver.what')}</legend>
      {ids.length > 1 && (
        <Checkbox
          label={t('people:handOver.all')} checked={staying === 0} indeterminate={staying > 0 && staying < ids.length}
          onChange={() => onLeft(staying === 0 ? ids : [])}
        />
      )}
      <div className={classes.each}>
        {offered.map(({ assignmentId, engagement, role }) => (
          <Checkbox
            key={assignmentId} label={engagement.name} description={t(`terms:assignmentRole.${role}`)} checked={!left.includes(assignmentId)}
            onChange={() => toggle(assignmentId)}
          />
        ))}
      </div>
    </fieldset>
  );
}
