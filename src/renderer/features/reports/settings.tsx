import { SegmentedControl } from '@mantine/core';
import { type Language, languages } from '../../../shared/domain/language.ts';
import { formatPartialDate, parsePartialDate } from '../../../shared/domain/partial-date.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { CommitInput } from './commit-input.tsx';
import classes from './reports.module.css';
import type { ReportInput } from './use-report.ts';

interface SettingsProps {
  input: ReportInput;
  onChange: (patch: Partial<ReportInput>) => void;
}

const wholeDay = 10;

/** Of which year, as of which day and in which language the report speaks. */
export function Settings({ input, onChange }: SettingsProps) {
  const t = useTexts();
  const { language, today } = useView();
  const shownDay = formatPartialDate(input.asOf, language);
  const takeYear = (typed: string) => {
    const year = Number(typed);
    if (!/^[1-9]\d{3}$/.test(typed)) return t('reportPage:wrongYear', { example: today.slice(0, 4) });
    onChange({ year });
    return null;
  };
  const takeDay = (typed: string) => {
    if (typed === shownDay) return null;
    const day = parsePartialDate(typed);
    const example = language === 'fi' ? formatPartialDate(input.asOf, 'fi') : input.asOf;
    if (day?.length !== wholeDay) return t('shell:asOf.wrong', { value: typed, example });
    onChange({ asOf: day });
    return null;
  };
  return (
    <div className={classes.settings}>
      <CommitInput label={t('reportPage:year')} value={String(input.year)} onCommit={takeYear} />
      <CommitInput label={t('reportPage:asOf')} value={shownDay} onCommit={takeDay} />
      <div className={classes.wide} role="group" aria-label={t('reportPage:language')}>
        <div className={classes.label}>{t('reportPage:language')}</div>
        <SegmentedControl
          fullWidth value={input.language} onChange={(chosen: Language) => onChange({ language: chosen })}
          data={languages.map((value) => ({ value, label: t(`terms:languageOwn.${value}`) }))}
        />
      </div>
    </div>
  );
}
