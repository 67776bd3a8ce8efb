import { activityTypes } from '../../../shared/domain/engagement.ts';
import { parseExchange } from '../../../shared/domain/money.ts';
import { languageField } from '../../records/fields/language-field.ts';
import { NamesField } from '../../records/fields/names-field.tsx';
import { PlaceField } from '../../records/fields/place-field.tsx';
import { Fact, Facts, Section } from '../../records/sections/section.tsx';
import { typedExchange, wrongExchange } from '../../ui/amount.ts';
import { InlineAmount } from '../../ui/inline/inline-amount.tsx';
import { InlineDate } from '../../ui/inline/inline-date.tsx';
import { InlineSelect } from '../../ui/inline/inline-select.tsx';
import { InlineText } from '../../ui/inline/inline-text.tsx';
import type { Client } from '../../window/core/core.ts';
import { useRows, useSaveFieldOf } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { fieldKey } from '../../window/unsaved.ts';
import { useView } from '../../window/view.tsx';

export type Activity = Awaited<ReturnType<Client['activity']['get']>>;

/** Every field of an activity, edited in place. */
export function ActivityFacts({ activity }: { activity: Activity }) {
  const t = useTexts();
  const save = useSaveFieldOf('activity', activity.id);
  return (
    <Section title={t('people:facts')}>
      <Facts>
        <Fact label={t('fields:name')}>
          <NamesField
            label={t('fields:name')} names={activity.names}
            saved={(each) => save(languageField('name', each))}
          />
        </Fact>
        <Fact label={t('fields:type')}>
          <InlineSelect
            label={t('fields:type')} value={activity.type}
            options={activityTypes.map((value) => ({ value, label: t(`terms:activityType.${value}`) }))}
            {...save('type')}
          />
        </Fact>
        <Fact label={t('fields:start')}>
          <InlineDate label={t('fields:start')} value={activity.start} {...save('start')} />
        </Fact>
        <Fact label={t('fields:end')}>
          <InlineDate label={t('fields:end')} value={activity.end} {...save('end')} />
        </Fact>
        <Fact label={t('fields:place')}>
          <PlaceField table="activity" id={activity.id} placeId={activity.placeId} place={activity.place} />
        </Fact>
        <CostFacts activity={activity} />
        <Fact label={t('people:activity.outcome')}>
          <NamesField
            label={t('people:activity.outcome')} names={activity.outcomes} multiline
            saved={(each) => save(languageField('outcome', each))}
          />
        </Fact>
      </Facts>
    </Section>
  );
}

/** What it cost, in which currency, and the rate with which other currencies become euros. */
function CostFacts({ activity }: { activity: Activity }) {
  const t = useTexts();
  const { language } = useView();
  const { set } = useRows();
  const { id } = activity;
  const currency = activity.currency ?? 'EUR';
  return (
    <>
      <Fact label={t('fields:costCents')}>
        <InlineAmount
          label={t('fields:costCents')} cents={activity.costCents} currency={currency}
          field={fieldKey('activity', id, 'costCents')}
          onSave={(costCents) => set('activity', id, costCents === null ? { costCents, currency: null, rate: null } : { costCents, currency })}
        />
      </Fact>
      {activity.costCents !== null && (
        <Fact label={t('fields:currency')}>
          <InlineText
            label={t('fields:currency')} value={currency} field={fieldKey('activity', id, 'currency')}
            onSave={(typed) => set('activity', id, { currency: typed, ...(typed.trim().toUpperCase() === 'EUR' && { rate: null }) })}
          />
        </Fact>
      )}
      {activity.costCents !== null && currency !== 'EUR' && (
        <Fact label={t('record:money.rate')}>
          <InlineText
            label={t('record:money.rate')} value={activity.rate === null ? null : typedExchange(activity.rate, language)}
            check={(typed) => wrongExchange(t, typed)} onSave={(typed) => set('activity', id, { rate: parseExchange(typed) })}
            field={fieldKey('activity', id, 'rate')}
          />
        </Fact>
      )}
    </>
  );
}
