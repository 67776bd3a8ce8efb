import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type FocusEvent, type MouseEvent, type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Language } from '../../../../shared/domain/language.ts';
import type { Day } from '../../../../shared/domain/partial-date.ts';
import { useTexts } from '../../../window/texts.ts';
import { axisUnit } from '../layout/axis.ts';
import { visibleGroups } from '../layout/lines.ts';
import { find, type Position } from '../layout/navigation.ts';
import type { Words } from '../layout/placed.ts';
import { dayNumber, type Frame } from '../layout/range.ts';
import { labelWidth, whenFontLoads } from '../measure.ts';
import { useGestures } from '../use-gestures.ts';
import type { TimelineState } from '../use-timeline-state.ts';
import { labelsBy, spokenBy } from '../words.ts';
import { AsOfLine, Axis, Backdrop } from './axis.tsx';
import { GroupHead } from './group-head.tsx';
import classes from './timeline-chart.module.css';
import { TimelineLine } from './timeline-line.tsx';
import { useChartFocus } from './use-chart-focus.ts';

const axisHeight = 54;
/** Lines drawn above and below the view, so that scrolling shows no blank before the next frame. */
const overscan = 104;

export interface ChartHandle {
  focus: () => void;
}
interface Props {
  state: TimelineState;
  asOf: Day;
  isToday: boolean;
  language: Language;
  /** What the panel shows. */
  selected: Position | null;
  onOpen: (position: Position, by: 'pointer' | 'keyboard') => void;
  handle: Ref<ChartHandle>;
}

/** The words of the bars, made anew when the language changes or the font has loaded. */
function useWords(): Words {
  const t = useTexts();
  const [fontLoaded, setFontLoaded] = useState(false);
  useEffect(() => {
    let gone = false;
    void whenFontLoads().then(() => {
      if (!gone) setFontLoaded(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  return useMemo(
    () => ({ labels: labelsBy(t), measure: labelWidth, empty: t('terms:status.unknown') }),
    // widths measured before the font had loaded are not those of the labels
    // eslint-disable-next-line react/exhaustive-deps
    [t, fontLoaded],
  );
}

/** The chart: axis above, names at the left, one line for each engagement and phase, of which those in view are drawn. */
export function TimelineChart({ state, asOf, isToday, language, selected, onOpen, handle }: Props) {
  const { chart, range, active, setActive, actions, grouping } = state;
  const t = useTexts();
  const words = useWords();
  const helpId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: viewRef, height: viewHeight } = useElementSize<HTMLDivElement>();
  const { ref: axisRef, width } = useElementSize<HTMLDivElement>();
  const axisElement = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const frame = useMemo<Frame>(
    () => ({ start: range.start, pxPerDay: width / range.span, width, asOf: dayNumber(asOf) }),
    [range, width, asOf],
  );

  const focus = useChartFocus({
    chart, range, active, setActive, actions, scroller, axisHeight, onOpen: (position) => onOpen(position, 'keyboard'),
  });
  useImperativeHandle(handle, () => ({ focus: focus.focusChart }), [focus.focusChart]);
  useGestures(scroller, () => axisElement.current?.getBoundingClientRect().left ?? 0, {
    zoom: (factor, x) => actions.zoom(factor, Math.min(Math.max(x / Math.max(width, 1), 0), 1)),
    pan: (px) => actions.pan(px * (range.span / Math.max(width, 1))),
  });

  const spoken = useMemo(() => spokenBy(t, language), [t, language]);
  const bodyHeight = Math.max(0, viewHeight - axisHeight);
  const found = width > 0 ? visibleGroups(chart, scrollTop - overscan, scrollTop + bodyHeight + overscan) : [];
  const groups = withActive(found, find(chart, focus.current)?.line, chart);

  const onClick = (event: MouseEvent) => {
    const position = positionAt(event.target, state, range.start + range.span / 2);
    if (!position) return;
    focus.resetNear();
    setActive(position);
    if (position.item === null) actions.toggle(position.line);
    else onOpen(position, 'pointer');
  };

  const onFocus = ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    const position = focusableAt(target);
    if (!position) return;
    // a screen reader moves the focus by its own ways
    if (position.line !== focus.current?.line || position.item !== focus.current.item) setActive(position);
    // entered by Tab: what has the focus may have been scrolled away
    if (target.matches(':focus-visible') && !currentTarget.contains(relatedTarget)) focus.reveal(position);
  };

  return (
    <div
      ref={useMergedRef(scroller, viewRef)} role="treegrid" tabIndex={-1} aria-label={t('timeline:chart')} aria-describedby={helpId}
      aria-rowcount={chart.lines.length} className={classes.scroller} onKeyDown={focus.onKeyDown} onClick={onClick}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onFocus={onFocus}
    >
      <div className={classes.axis} aria-hidden>
        <span id={helpId} hidden>{t('timeline:chartHelp')}</span>
        <div className={classes.axisNames}>
          <span>{t('timeline:councilTerm')}</span>
          <span>{t(`timeline:unit.${axisUnit(frame)}`)}</span>
        </div>
        <div ref={useMergedRef(axisRef, axisElement)} className={classes.axisTrack}>
          {width > 0 && <Axis frame={frame} terms={state.terms} isToday={isToday} language={language} />}
        </div>
      </div>
      <div className={classes.layer} aria-hidden>{width > 0 && <Backdrop frame={frame} terms={state.terms} height={bodyHeight} />}</div>
      <div className={classes.layer} data-over aria-hidden>{width > 0 && <AsOfLine frame={frame} height={bodyHeight} />}</div>
      <div className={classes.canvas} role="presentation" style={{ height: chart.height }}>
        {groups.map(({ group, lines }) => (
          <div key={group.head.key} role="rowgroup" className={classes.group} style={{ top: group.head.top, height: group.height }}>
            <GroupHead head={group.head} active={focus.current?.line === group.head.key} stuck={group.head.top < scrollTop} />
            {lines.map((line) => (
              <TimelineLine
                key={line.key} line={line} frame={frame} words={words} top={line.top - group.head.top} spoken={spoken}
                active={focus.current?.line === line.key ? focus.current.item : null}
                selected={selected?.line === line.key ? selected.item : null}
                marked={grouping !== 'mark'} phaseName={t('terms:periodType.phase')}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

type Visible = ReturnType<typeof visibleGroups>;

/** The line that has the focus is always drawn: an element that is taken away takes the focus with it. */
function withActive(found: Visible, line: TimelineState['chart']['lines'][number] | undefined, chart: TimelineState['chart']): Visible {
  if (!line) return found;
  const group = chart.groups.findLast(({ head }) => head.index <= line.index);
  if (!group) return found;
  const shown = found.find((each) => each.group === group);
  if (!shown) return [...found, { group, lines: line.kind === 'head' ? [] : [line] }];
  if (line.kind === 'head' || shown.lines.includes(line)) return found;
  return found.map((each) => (each === shown ? { group, lines: [...each.lines, line] } : each));
}

/** The head or the item that an element is or lies in. */
function focusableAt(target: Element): Position | null {
  const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
  const item = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
  if (line === undefined || (item === undefined && !target.closest('[data-head]'))) return null;
  return { line, item: item ?? null };
}

/** What a click hits: a bar, a head, or a name, which stands for its period at the day in the middle of the view. */
function positionAt(target: EventTarget, state: TimelineState, middle: number): Position | null {
  if (!(target instanceof Element)) return null;
  const focusable = focusableAt(target);
  if (focusable) return focusable;
  const line = target.closest('[data-name]')?.closest<HTMLElement>('[data-line]')?.dataset['line'];
  if (line === undefined) return null;
  const found = find(state.chart, { line, item: null });
  if (!found || found.line.kind === 'head') return null;
  const covering = found.line.periods.findLast(({ from, to }) => (from ?? -Infinity) <= middle && middle < (to ?? Infinity));
  return { line, item: (covering ?? found.item)?.key ?? null };
}
