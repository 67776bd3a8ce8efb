import { memo, useMemo } from 'react';
import { localeOf } from '../../../../shared/domain/collate.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import type { Span } from '../../../../shared/domain/period.ts';
import { useTexts } from '../../../window/texts.ts';
import { asOfFlag, axisTicks, axisUnit, type AxisUnit, termBands, type Tick } from '../layout/axis.ts';
import { asOfX, type Frame } from '../layout/range.ts';
import { labelWidth } from '../measure.ts';
import classes from './axis.module.css';

const flagPadding = 14;

/** What the flag of the as-of line says: the day without its year, or the whole day where it is not today. */
function useFlagText(frame: Frame, isToday: boolean, language: Language): string {
  const t = useTexts();
  const { asOf } = frame;
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(localeOf(language), {
      day: 'numeric', month: language === 'fi' ? 'numeric' : 'short', timeZone: 'UTC', ...(isToday ? {} : { year: 'numeric' }),
    }).format(new Date(asOf * 86_400_000));
    return t(isToday ? 'timeline:todayFlag' : 'timeline:asOfFlag', { day });
  }, [t, asOf, isToday, language]);
}

/** What a tick may say, the fullest first: a year's first month says the year, alone where there is no room for both. */
function useTickTexts(unit: AxisUnit, language: Language): (tick: Tick) => string[] {
  const t = useTexts();
  const month = useMemo(() => new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' }), [language]);
  return ({ day, showsYear }) => {
    const year = String(Number(day.slice(0, 4)));
    if (unit !== 'month' && unit !== 'quarter') return [year];
    const part = unit === 'month'
      ? month.format(new Date(`${day}T00:00:00Z`))
      : t('timeline:quarter', { quarter: Math.ceil(Number(day.slice(5, 7)) / 3) });
    return showsYear ? [`${part} ${year}`, year] : [part];
  };
}

interface AxisProps {
  frame: Frame;
  /** The council terms that are recorded. */
  terms: readonly Span[];
  isToday: boolean;
  language: Language;
}

/** The years above the chart, the council terms above them, and the flag of the as-of line. */
export const Axis = memo(function Axis({ frame, terms, isToday, language }: AxisProps) {
  const unit = axisUnit(frame);
  const flagText = useFlagText(frame, isToday, language);
  const tickTexts = useTickTexts(unit, language);
  const ticks = axisTicks(frame, unit);
  const flag = asOfFlag(frame, labelWidth(flagText) + flagPadding);
  return (
    <>
      {termBands(frame, flag, terms).map(({ term, left, width, labelLeft }) => (
        <span key={term.from} className={classes.term} style={{ left, width }}>
          {labelLeft !== null && (
            <span className={classes.termLabel} style={{ left: labelLeft }}>{term.from.slice(0, 4)}–{term.to.slice(0, 4)}</span>
          )}
        </span>
      ))}
      {ticks.map((tick, index) => (
        <span
          key={tick.day} className={classes.tick} data-tick data-current={tick.current || undefined}
          data-hidden-mark={tick.x < 0 || undefined} style={{ left: Math.max(0, tick.x) }}
        >
          {tickTexts(tick).find((text) => labelWidth(text) + 8 <= (ticks[index + 1]?.x ?? Infinity) - Math.max(0, tick.x))}
        </span>
      ))}
      {flag && <span className={classes.flag} style={{ left: flag[0], width: flag[1] - flag[0] }}>{flagText}</span>}
    </>
  );
});

/** Behind the lines: the current council term as a tint, a line for each tick. */
export const Backdrop = memo(function Backdrop({ frame, terms, height }: { frame: Frame; terms: readonly Span[]; height: number }) {
  return (
    <div className={classes.backdrop} style={{ height }}>
      {termBands(frame, null, terms).filter(({ current }) => current).map(({ term, left, width }) => (
        <span key={term.from} className={classes.currentTerm} style={{ left, width }} />
      ))}
      {axisTicks(frame).filter(({ x }) => x >= 0).map(({ day, x }) => <span key={day} className={classes.gridLine} style={{ left: x }} />)}
    </div>
  );
});

/** Over the lines: the day as of which the timeline is seen. */
export function AsOfLine({ frame, height }: { frame: Frame; height: number }) {
  const x = asOfX(frame);
  if (x < 0 || x > frame.width) return null;
  return <span className={classes.asOf} data-as-of style={{ left: x, height }} />;
}
