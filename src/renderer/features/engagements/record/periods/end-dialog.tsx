import { Checkbox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import type { Ending } from '../../../../../shared/contract/period.ts';
import type { Language } from '../../../../../shared/domain/language.ts';
import { formatPartialDate, parsePartialDate } from '../../../../../shared/domain/partial-date.ts';
import { formatSpan } from '../../../../../shared/domain/period.ts';
import type { Texts } from '../../../../../shared/i18n/texts.ts';
import { type DialogField, Explain, RowDialog, useDialogForm } from '../../../../records/dialogs/row-dialog.tsx';
import { useKept } from '../../../../records/drafts/drafts.ts';
import { followerNames } from '../../../../records/moved-end/follower-names.ts';
import { typedDate } from '../../../../ui/inline/inline-date.tsx';
import { type Client, client, rpc } from '../../../../window/core/core.ts';
import { useChange } from '../../../../window/edit.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { capitalised } from '../capitalised.ts';

const endEngagement = (input: Parameters<Client['period']['end']>[0]) => client.period.end(input);

/** Ends an engagement on a day by a decision, in one change; says before what ends with it. */
export function EndDialog({ record, onClose }: { record: EngagementRecord; onClose: () => void }) {
  const t = useTexts();
  const { view } = useView();
  const proposal = useQuery(rpc.period.ending.queryOptions({ input: { ...view, id: record.id }, gcTime: 0 }));
  if (!proposal.data) return null;
  return <End record={record} proposal={proposal.data} onClose={onClose} title={t('record:end.title', { name: record.name })} />;
}

interface EndProps {
  record: EngagementRecord;
  proposal: Ending;
  title: string;
  onClose: () => void;
}

function End({ record, proposal, title, onClose }: EndProps) {
  const t = useTexts();
  const { view, language } = useView();
  const end = useChange(endEngagement);
  const draft = `end/${record.id}`;
  const [people, setPeople] = useKept(draft, 'people', true);
  return (
    <RowDialog
      draft={draft} title={title} text={t('record:end.text')} onClose={onClose} rows={fields(t)}
      initial={{ end: typedDate(proposal.end, language), text: '', reason: '', body: '', date: '', section: '', caseNumber: '' }}
      action={(typed) => endAction(t, typed.end, language)}
      after={<WhatEnds record={record} proposal={proposal} people={people} onPeople={setPeople} />}
      save={({ end: day, ...decision }) => end({ ...view, id: record.id, end: day, people, decision })}
    />
  );
}

const fields = (t: Texts): DialogField[][] => [
  [{ field: 'end', label: t('record:end.day'), as: 'date' }],
  [{ field: 'text', label: t('record:decision.text'), as: 'area' }],
  [{ field: 'body', label: t('record:decision.body') }, { field: 'date', label: t('record:decision.date'), as: 'date' }],
  [{ field: 'section', label: t('record:decision.section') }, { field: 'caseNumber', label: t('record:decision.caseNumber') }],
  [{ field: 'reason', label: t('record:decision.reason'), as: 'area' }],
];

/** What the button does: `End on 31 Dec 2026`, `End in 2026`. */
function endAction(t: Texts, end: string, language: Language): string {
  const day = parsePartialDate(end);
  if (day === null) return t('record:end.do');
  const on = day.length === 4 ? 'inYear' : day.length === 7 ? 'inMonth' : 'on';
  return t(`record:end.${on}`, { end: formatPartialDate(day, language) });
}

interface WhatEndsProps {
  record: EngagementRecord;
  proposal: Ending;
  people: boolean;
  onPeople: (end: boolean) => void;
}

/** What ends with the engagement on the typed day, what never begins, and which deadlines fall away. */
function WhatEnds({ record, proposal, people, onPeople }: WhatEndsProps) {
  const t = useTexts();
  const { view, language } = useView();
  const { typed } = useDialogForm();
  const [day, date] = [parsePartialDate(typed['end'] ?? ''), parsePartialDate(typed['date'] ?? '')];
  const asked = useQuery({
    ...rpc.period.ending.queryOptions({ input: { ...view, id: record.id, ...(day && { end: day }), ...(date && { date }) }, retry: false }),
    placeholderData: keepPreviousData,
  });
  const { periods, removed, noticeOn, assignments, parties, deadlines } = asked.data ?? proposal;
  const periodText = (each: Ending['periods'][number]) =>
    `${each.label ?? capitalised(t(`terms:periodType.${each.type}`), language)} ${formatSpan(each, language)}`;
  const holders = followerNames(t, { assignments, parties });
  const lines = [
    noticeOn === null ? null : t('record:end.notice', { day: formatPartialDate(noticeOn, language) }),
    periods.length === 0 ? null : t('record:end.periods', { names: periods.map(periodText).join(', ') }),
    removed.length === 0 ? null : t('record:end.removed', { names: removed.map(periodText).join(', ') }),
    deadlines.length === 0 ? null : t('record:end.deadlines', {
      names: deadlines.map((each) => `${t(`deadlines:type.${each.type}`)} ${formatPartialDate(each.date, language)}`).join(', '),
    }),
  ].filter((line) => line !== null);
  return (
    <>
      {lines.map((line) => <Explain key={line}>{line}</Explain>)}
      {holders !== '' && (
        <Checkbox
          label={t('record:end.people')} description={holders} checked={people}
          onChange={(event) => onPeople(event.currentTarget.checked)}
        />
      )}
    </>
  );
}
