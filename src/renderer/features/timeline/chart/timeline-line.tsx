import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type CSSProperties, memo, type ReactNode } from 'react';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { statusFill, Swatch } from '../../../ui/marks/swatch.tsx';
import { isSolidBetween } from '../layout/labels.ts';
import { layoutLine } from '../layout/line-layout.ts';
import type { Item, RowLine } from '../layout/lines.ts';
import type { PlacedActivity, PlacedLabel, PlacedPeriod, PlacedStretch, Words } from '../layout/placed.ts';
import type { Frame } from '../layout/range.ts';
import classes from './timeline-line.module.css';

interface LineProps {
  line: RowLine;
  frame: Frame;
  words: Words;
  /** From the top of its group. */
  top: number;
  /** The key of the item that Tab and arrows lead to, where it is on this line. */
  active: string | null;
  /** The key of the item shown in the panel; '' where the panel shows the line without one. */
  selected: string | null;
  /** Shows the kind's mark before the name: the group does not say it. */
  marked: boolean;
  /** What stands in the name column of a phase without a label. */
  phaseName: string;
  spoken: (line: RowLine, item: Item) => string;
}

/** One line of the chart: its name, and everything that stands on it in this frame. */
export const TimelineLine = memo(function TimelineLine(props: LineProps) {
  const { line, frame, words, active, selected, spoken } = props;
  const placed = layoutLine(line, frame, words);
  const cell = (item: Item): CellProps => ({
    line, item, active: active === item.key, selected: selected === item.key, label: spoken(line, item),
  });
  const drawn = new Set([
    ...placed.periods.map(({ item }) => item.key), ...placed.activities.map(({ item }) => item.key),
    ...placed.beyond.map(({ item }) => item.key), ...(placed.empty ? [placed.empty.item.key] : []),
  ]);
  const hidden = active !== null && !drawn.has(active) ? line.items.find(({ key }) => key === active) : undefined;
  const name = line.name ?? props.phaseName;
  return (
    <div
      role="row" aria-rowindex={line.index + 1} aria-level={line.kind === 'phase' ? 3 : 2} className={classes.line}
      data-line={line.key} data-mark={line.row.mark} data-selected={selected !== null || undefined} style={{ top: props.top }}
    >
      <div role="rowheader" className={classes.name} data-phase={line.kind === 'phase' || undefined} data-name title={name}>
        {props.marked && line.kind === 'row' && <KindMark mark={line.row.mark} size={9} />}
        <span className={classes.nameText}>{name}</span>
      </div>
      <div className={classes.track}>
        {placed.gaps.map((gap) => <span key={gap.left} className={classes.gap} style={gap} aria-hidden />)}
        {placed.periods.map((period) => <Period key={period.item.key} period={period} {...cell(period.item)} />)}
        {placed.activities.map((activity) => (
          <Activity key={activity.item.key} activity={activity} begun={activity.item.at <= frame.asOf + 1} {...cell(activity.item)} />
        ))}
        {placed.beyond.map(({ item, side, text, left }) => (
          <Cell key={item.key} {...cell(item)} className={classes.beyond} style={{ left }}>
            {side === 'left' && <IconChevronLeft size={13} stroke={2} aria-hidden />}
            <Swatch status={item.bar.status} mark={line.row.mark} />
            <span>{text}</span>
            {side === 'right' && <IconChevronRight size={13} stroke={2} aria-hidden />}
          </Cell>
        ))}
        {placed.empty && (
          <Cell {...cell(placed.empty.item)} className={classes.empty} style={{ left: placed.empty.left }}>{words.empty}</Cell>
        )}
        {hidden && <Cell {...cell(hidden)} className={classes.hidden} />}
        {placed.periods.map((period) => period.label && <Label key={period.item.key} period={period} label={period.label} />)}
      </div>
    </div>
  );
});

function Label({ period, label: { text, left, width, place } }: { period: PlacedPeriod; label: PlacedLabel }) {
  return (
    <span
      className={classes.label} style={{ left }} aria-hidden data-label data-place={place}
      data-solid={isSolidBetween(period, left, left + width) || undefined}
    >
      {text}
    </span>
  );
}

interface CellProps {
  line: RowLine;
  item: Item;
  active: boolean;
  selected: boolean;
  label: string;
}

/** Something on a line that can be focused and opened. */
function Cell(props: CellProps & { className: string | undefined; style?: CSSProperties; data?: Record<string, unknown>; children?: ReactNode }) {
  return (
    <span
      role="gridcell" tabIndex={props.active ? 0 : -1} aria-label={props.label} aria-selected={props.selected} title={props.label}
      data-item={props.item.key} className={props.className} style={props.style} {...props.data}
    >
      {props.children}
    </span>
  );
}

function Period({ period, ...cell }: CellProps & { period: PlacedPeriod }) {
  const { stretches } = period;
  const fades = period.fadeLeft + period.fadeRight > 0;
  const fade = fades ? { '--fade-in': `${period.fadeLeft}px`, '--fade-out': `${period.fadeRight}px` } : {};
  const style: CSSProperties = { left: period.left, width: period.width, ...fade };
  const data = {
    'data-vague': (period.item.from === null && stretches[0]?.status !== 'suspended') || undefined,
    'data-fade': fades || undefined,
    'data-cut-left': period.cutLeft || undefined,
    'data-cut-right': period.cutRight || undefined,
    'data-over': period.overlaps || undefined,
  };
  return (
    <Cell {...cell} className={period.shape === 'bar' ? classes.bar : classes.diamond} style={style} data={data}>
      <Fill stretches={stretches} />
    </Cell>
  );
}

function Activity({ activity, begun, ...cell }: CellProps & { activity: PlacedActivity; begun: boolean }) {
  const data = { 'data-planned': !begun || undefined, 'data-on-bar': activity.onBar || undefined };
  return (
    <Cell {...cell} className={classes.diamond} style={{ left: activity.x - 5 }} data={data}>
      <Fill stretches={[{ status: begun ? 'inForce' : 'planned', left: 0, width: 10 }]} />
    </Cell>
  );
}

/** The patterns side by side: a layer of its own, so that a fade does not take the focus ring along. */
function Fill({ stretches }: { stretches: readonly PlacedStretch[] }) {
  const alone = stretches.length === 1;
  return (
    <span className={classes.fill}>
      {stretches.map(({ status, left, width }) => (
        <span
          key={left} className={`${statusFill} ${classes.stretch}`} data-status={status} style={alone ? whole : { left, width }}
        />
      ))}
    </span>
  );
}

const whole: CSSProperties = { left: 0, right: 0 };
