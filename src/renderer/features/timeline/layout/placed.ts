import type { Status } from '../../../../shared/domain/status.ts';
import type { ActivityItem, EmptyItem, PeriodItem } from './lines.ts';

/* What stands where on a line of the chart, in px from the left edge of the view. */

/** What the layout must be told about words: which ones, and how wide they are. */
export interface Words {
  /** The labels of a period, the fullest first; none where there is nothing to say. */
  labels: (item: PeriodItem) => readonly string[];
  /** The width of a label in px. */
  measure: (text: string) => number;
  /** "no period" */
  empty: string;
}

export interface PlacedLabel {
  text: string;
  left: number;
  width: number;
  place: 'inside' | 'beside';
}

/** A part of a bar with one status, from the bar's left edge. */
export interface PlacedStretch {
  status: Status;
  left: number;
  width: number;
}

export interface PlacedPeriod {
  item: PeriodItem;
  shape: 'bar' | 'diamond';
  left: number;
  width: number;
  /** What is in view of the days by status, side by side; at least one. */
  stretches: PlacedStretch[];
  /** The bar goes on beyond the view's edge. */
  cutLeft: boolean;
  cutRight: boolean;
  /** The start is unknown, there is no end: px over which it fades. */
  fadeLeft: number;
  fadeRight: number;
  /** Covers a part of the period before it. */
  overlaps: boolean;
  label: PlacedLabel | null;
}

export interface PlacedActivity {
  item: ActivityItem;
  x: number;
  onBar: boolean;
}

/** A period outside the view: a chevron at its side, a swatch and its dates. */
export interface PlacedBeyond {
  item: PeriodItem;
  side: 'left' | 'right';
  text: string;
  /** From the line's left edge. */
  left: number;
  width: number;
}

export interface PlacedLine {
  periods: PlacedPeriod[];
  activities: PlacedActivity[];
  beyond: PlacedBeyond[];
  /** Dotted: a time without a period, or without a decision on what follows. */
  gaps: { left: number; width: number }[];
  empty: { item: EmptyItem; left: number } | null;
}
