import { SegmentedControl } from '@mantine/core';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import type { Operation } from '../../../../../shared/contract/record.ts';
import { activityTypes } from '../../../../../shared/domain/engagement.ts';
import { readAmount } from '../../../../../shared/domain/money.ts';
import { type DialogField, RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import type { TypedRow } from '../../../../records/dialogs/use-row-form.ts';
import { useKept } from '../../../../records/drafts/drafts.ts';
import { languageField, textIn } from '../../../../records/fields/language-field.ts';
import { type Picked, PickOrCreate } from '../../../../records/pickers/pick-or-create.tsx';
import { wrongAmount } from '../../../../ui/amount.ts';
import { useApply } from '../../../../window/edit.ts';
import { addRow, newId } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';

/** The name is asked for in the window's language alone. */
type ActivityForm = TypedRow<'activity', 'type' | 'start' | 'end' | 'costCents' | 'currency'>
  & Partial<TypedRow<'activity', 'nameFi' | 'nameSv' | 'nameEn'>>;

const currencyOf = ({ currency }: ActivityForm) => currency.trim().toUpperCase() || 'EUR';

/** Adds something that was done: a new activity, or one that the portfolio has already. */
export function ActivityDialog({ record, onClose }: { record: EngagementRecord; onClose: () => void }) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const draft = `activity.add/${record.id}`;
  const [way, setWay] = useKept<'new' | 'existing'>(draft, 'way', 'new');
  const [picked, setPicked] = useKept<Picked>(draft, 'existing', null);
  const [place, setPlace] = useKept<Picked>(draft, 'place', null);
  const existing = picked && 'id' in picked ? picked.id : null;
  const save = (typed: ActivityForm) => {
    const activityId = way === 'existing' && existing !== null ? existing : newId();
    const link = addRow('activityEngagement', { activityId, engagementId: record.id });
    if (way === 'existing') return apply([link]);
    const placeId = place === null ? null : 'id' in place ? place.id : newId();
    const made: Operation[] = place && 'newName' in place && placeId !== null
      ? [addRow('place', textIn('name', language, place.newName), placeId)]
      : [];
    const currency = currencyOf(typed);
    const costCents = readAmount(typed.costCents, currency, language).cents;
    const cost = costCents === null ? {} : { costCents, currency };
    const { type, start, end, nameFi, nameSv, nameEn } = typed;
    const values = { nameFi, nameSv, nameEn, type, start, end, placeId, ...cost };
    return apply([...made, addRow('activity', values, activityId), link]);
  };
  const fields: DialogField<ActivityForm>[][] = [
    [{ field: languageField('name', language), label: t('record:activities.name') }],
    [{
      field: 'type', label: t('record:activities.type'), as: 'choice',
      choices: activityTypes.map((type) => ({ value: type, label: t(`terms:activityType.${type}`) })),
    }],
    [
      { field: 'start', label: t('record:activities.start'), as: 'date' },
      { field: 'end', label: t('record:activities.end'), as: 'date' },
    ],
    [
      {
        field: 'costCents', label: t('record:activities.cost'), placeholder: '1 250,50',
        check: (each, typed) => wrongAmount(t, each, currencyOf(typed)),
      },
      { field: 'currency', label: t('record:details.currency'), placeholder: 'EUR' },
    ],
  ];
  return (
    <RowDialog<ActivityForm>
      draft={draft} title={t('record:activities.add')} action={t('record:activities.save')} onClose={onClose} save={save}
      ready={way === 'new' || existing !== null} rows={way === 'new' ? fields : []}
      initial={{ ...textIn('name', language, ''), type: 'meeting', start: '', end: '', costCents: '', currency: 'EUR' }}
      after={way === 'new' && (
        <PickOrCreate source="place" label={t('record:activities.place')} value={place} onChange={setPlace} />
      )}
    >
      {() => (
        <>
          <SegmentedControl
            value={way} style={{ alignSelf: 'flex-start' }} aria-label={t('record:activities.add')}
            data={[
              { value: 'new', label: t('record:activities.new') }, { value: 'existing', label: t('record:activities.existing') },
            ]}
            onChange={(value) => setWay(value)}
          />
          {way === 'existing' && (
            <PickOrCreate
              source="activity" label={t('record:activities.pick')} value={picked} onChange={setPicked} creates={false}
              exclude={record.activities.map((activity) => activity.id)}
            />
          )}
        </>
      )}
    </RowDialog>
  );
}
