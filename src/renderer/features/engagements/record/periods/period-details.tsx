import type { EngagementRecord, PeriodOut } from '../../../../../shared/contract/engagement.ts';
import { periodTypes } from '../../../../../shared/domain/engagement.ts';
import { languages } from '../../../../../shared/domain/language.ts';
import { formatSpan } from '../../../../../shared/domain/period.ts';
import { languageField } from '../../../../records/fields/language-field.ts';
import { InlineDate } from '../../../../ui/inline/inline-date.tsx';
import { InlineSelect } from '../../../../ui/inline/inline-select.tsx';
import { InlineText } from '../../../../ui/inline/inline-text.tsx';
import { useSaveField, useSaveFieldOf } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import facts from '../facts.module.css';
import { ThemeTags } from '../themes/theme-tags.tsx';
import { parseMonths, wrongMonths } from './months.ts';
import classes from './periods.module.css';

/** The rest of a period: its type, labels in each language, what it continues, its first agreed end, its themes. */
export function PeriodDetails({ period, record }: { period: PeriodOut; record: EngagementRecord }) {
  const t = useTexts();
  const { language } = useView();
  const save = useSaveFieldOf('period', period.id);
  const others = record.periods.filter((each) => each.id !== period.id && each.type !== 'phase');
  const choices = others.map((each) => ({
    value: each.id, label: [each.label, formatSpan(each, language)].filter((part) => part).join(' '),
  }));
  return (
    <dl className={`${facts.list} ${classes.details}`}>
      <dt>{t('record:period.type')}</dt>
      <dd>
        <InlineSelect
          label={t('record:period.type')} value={period.type} {...save('type')}
          options={periodTypes.map((type) => ({ value: type, label: t(`terms:periodType.${type}`) }))}
        />
      </dd>
      {languages.filter((each) => each !== language).map((each) => {
        const label = t('record:period.label', { language: t(`terms:language.${each}`) });
        return [
          <dt key={`${each}-term`}>{label}</dt>,
          <dd key={each}><InlineText label={label} value={period.labels[each]} lang={each} {...save(languageField('label', each))} /></dd>,
        ];
      })}
      <dt>{t('record:period.originalEnd')}</dt>
      <dd>
        <InlineDate label={t('record:period.originalEnd')} value={period.originalEnd} {...save('originalEnd')} />
      </dd>
      {period.end !== null && <TacitFacts period={period} />}
      {others.length > 0 && (
        period.type === 'phase' ? (
          <>
            <dt>{t('record:period.within')}</dt>
            <dd>
              <InlineSelect
                label={t('record:period.within')} value={period.termId} options={choices} clearable {...save('termId')}
              />
            </dd>
          </>
        ) : (
          <>
            <dt>{t('record:period.continues')}</dt>
            <dd>
              <InlineSelect
                label={t('record:period.continues')} value={period.previousId} options={choices} clearable {...save('previousId')}
              />
            </dd>
          </>
        )
      )}
      <dt>{t('record:section.themes')}</dt>
      <dd><ThemeTags themes={period.themes} target={{ periodId: period.id }} /></dd>
    </dl>
  );
}

/** Whether the period renews itself at its end, and the notice that stops it. */
function TacitFacts({ period }: { period: PeriodOut }) {
  const t = useTexts();
  const saveField = useSaveField();
  const months = saveField('period', period.id, 'tacitMonths');
  const label = { months: t('record:period.tacitMonths'), notice: t('record:period.noticeOn') };
  return (
    <>
      <dt>{label.months}</dt>
      <dd>
        <InlineText
          label={label.months} value={period.tacitMonths === null ? null : String(period.tacitMonths)} check={(typed) => wrongMonths(t, typed)}
          field={months.field} onSave={(typed) => months.onSave(parseMonths(typed))}
        />
      </dd>
      {(period.tacitMonths !== null || period.noticeOn !== null) && (
        <>
          <dt>{label.notice}</dt>
          <dd><InlineDate label={label.notice} value={period.noticeOn} {...saveField('period', period.id, 'noticeOn')} /></dd>
        </>
      )}
    </>
  );
}
