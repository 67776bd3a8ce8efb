import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { verdicts } from '../../../../../shared/domain/engagement.ts';
import { formatPartialDate } from '../../../../../shared/domain/partial-date.ts';
import { ConfirmRemove } from '../../../../records/dialogs/confirm-remove.tsx';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import type { TypedRow } from '../../../../records/dialogs/use-row-form.ts';
import { useKept } from '../../../../records/drafts/drafts.ts';
import { type Picked, PickOrCreate } from '../../../../records/pickers/pick-or-create.tsx';
import { typedDate } from '../../../../ui/inline/inline-date.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { RowMenu } from '../../../../ui/row-menu.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow, newId, updateRow } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { capitalised } from '../capitalised.ts';
import row from '../rows.module.css';
import classes from './reviews.module.css';

type Review = EngagementRecord['reviews'][number];

/** What reviews found, the newest first: the verdict, what it was for, and what shows its benefit. */
export function Reviews({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const [adding, setAdding] = useState(false);
  return (
    <section id="reviews">
      <SectionHeader
        title={t('record:section.reviews')} count={record.reviews.length} nothing={t('record:empty.reviews')}
        action={<LinkButton writes onClick={() => setAdding(true)}>{t('record:action.add')}</LinkButton>}
      />
      <ul className={row.list}>
        {record.reviews.map((review) => <ReviewRow key={review.id} engagementId={record.id} review={review} />)}
      </ul>
      {adding && <ReviewDialog engagementId={record.id} review={null} onClose={() => setAdding(false)} />}
    </section>
  );
}

function ReviewRow({ engagementId, review }: { engagementId: string; review: Review }) {
  const t = useTexts();
  const { language } = useView();
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const close = () => setDialog(null);
  const date = review.date === null ? t('terms:noValue') : formatPartialDate(review.date, language);
  const name = t('record:reviews.of', { date });
  return (
    <li className={row.item}>
      <span className={row.when}>{date}</span>
      <span className={row.itemText}>
        <b>{review.verdict === null ? t('record:reviews.noVerdict') : capitalised(t(`terms:verdict.${review.verdict}`), language)}</b>
        {review.person !== null && <span className={row.second}>{t('record:reviews.by', { name: review.person })}</span>}
        <Told label={t('record:reviews.purpose')} text={review.purpose} />
        <Told label={t('record:reviews.benefit')} text={review.benefit} />
      </span>
      <RowMenu
        of={name}
        actions={[
          { label: t('record:action.edit'), onClick: () => setDialog('edit') },
          { label: t('record:action.remove'), onClick: () => setDialog('remove'), danger: true },
        ]}
      />
      {dialog === 'edit' && <ReviewDialog engagementId={engagementId} review={review} onClose={close} />}
      {dialog === 'remove' && <ConfirmRemove table="review" id={review.id} name={name} onClose={close} />}
    </li>
  );
}

function Told({ label, text }: { label: string; text: string | null }) {
  return text === null ? null : (
    <span className={classes.told}><span className={row.muted}>{label}</span> <bdi>{text}</bdi></span>
  );
}

function ReviewDialog({ engagementId, review, onClose }: { engagementId: string; review: Review | null; onClose: () => void }) {
  const t = useTexts();
  const { asOf, language } = useView();
  const { apply } = useApply();
  const draft = review ? `review/${review.id}` : `review.add/${engagementId}`;
  const [person, setPerson] = useKept<Picked>(draft, 'person', review?.personId ? { id: review.personId } : null);
  return (
    <RowDialog<TypedRow<'review', 'date' | 'verdict' | 'purpose' | 'benefit'>>
      draft={draft} title={t(review ? 'record:reviews.edit' : 'record:reviews.add')} action={t(review ? 'record:action.save' : 'record:reviews.save')}
      onClose={onClose}
      rows={[
        [
          { field: 'date', label: t('record:decision.date'), as: 'date' },
          {
            field: 'verdict', label: t('record:reviews.verdict'), as: 'choice',
            choices: [{ value: '', label: t('record:reviews.noVerdict') }, ...verdicts.map((each) => ({ value: each, label: t(`terms:verdict.${each}`) }))],
          },
        ],
        [{ field: 'purpose', label: t('record:reviews.purpose'), as: 'area' }],
        [{ field: 'benefit', label: t('record:reviews.benefit'), as: 'area' }],
      ]}
      after={<PickOrCreate source="person" label={t('record:reviews.who')} value={person} onChange={setPerson} />}
      initial={{
        date: typedDate(review ? review.date : asOf, language), verdict: review?.verdict ?? '', purpose: review?.purpose ?? '',
        benefit: review?.benefit ?? '',
      }}
      save={({ date, verdict, purpose, benefit }) => {
        const personId = person === null ? null : 'id' in person ? person.id : newId();
        const values = { date, verdict: verdict || null, purpose, benefit, personId };
        return apply([
          ...(person && 'newName' in person && personId !== null
            ? [addRow('person', { name: person.newName }, personId)] : []),
          review
            ? updateRow('review', review.id, values)
            : addRow('review', { engagementId, ...values }),
        ]);
      }}
    />
  );
}
