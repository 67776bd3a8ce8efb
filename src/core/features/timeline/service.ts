import type { ActivityRow } from '../../../shared/contract/activity.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { TimelineBar, TimelineRow } from '../../../shared/contract/timeline.ts';
import { shownName } from '../../../shared/domain/language.ts';
import { addDays, firstDay, lastDay } from '../../../shared/domain/partial-date.ts';
import { formatSpan } from '../../../shared/domain/period.ts';
import { periodStatus } from '../../../shared/domain/status.ts';
import { periodStretches } from '../../../shared/domain/stretch.ts';
import { termSeams } from '../../../shared/domain/tacit.ts';
import type { Prepare } from '../../db/prepare.ts';
import { activitiesOfEngagements } from '../activity/service.ts';
import { type ChargedState, chargedStates, standingOf } from '../engagement/service.ts';

type Period = ChargedState['periods'][number];

/** Every engagement with its periods as bars, in the order in which engagements are shown. */
export function timelineRows(prepare: Prepare, view: View): TimelineRow[] {
  const states = chargedStates(prepare, view);
  const names = new Map(states.map((state) => [state.id, state]));
  const activities = activitiesOfEngagements(prepare, null, view.language, () => names);
  return states.map((state): TimelineRow => ({
    engagementId: state.id,
    mark: state.mark,
    name: state.name,
    status: state.derived.status,
    standing: standingOf(state, view),
    responsible: state.inCharge?.name ?? null,
    bars: bars(state, view, (period) => period.type !== 'phase'),
    phases: bars(state, view, (period) => period.type === 'phase'),
    points: (activities.get(state.id) ?? []).flatMap((activity) => points(activity, view)),
    gaps: gaps(state, view),
  }));
}

function bars(state: ChargedState, view: View, wanted: (period: Period) => boolean): TimelineBar[] {
  const byId = new Map(state.facts.periods.map((period) => [period.id, period]));
  return state.periods.filter(wanted).flatMap((period) => {
    const facts = byId.get(period.id);
    if (!facts) return [];
    return [{
      periodId: period.id,
      type: period.type,
      label: shownName({ fi: period.labelFi, sv: period.labelSv, en: period.labelEn }, view.language) || null,
      dates: formatSpan(facts, view.language),
      start: facts.start,
      end: facts.end,
      from: facts.start === null ? null : firstDay(facts.start),
      to: facts.end === null ? null : lastDay(facts.end),
      status: periodStatus(facts, state.facts, view.asOf),
      stretches: periodStretches(facts, state.facts, view.asOf),
    }];
  });
}

/** An activity is a point on a day that is known: one without any date has no place on the timeline. */
function points({ id, type, name, start, end }: ActivityRow, view: View): TimelineRow['points'] {
  const from = start ?? end;
  if (from === null) return [];
  const to = end ?? from;
  return [{ activityId: id, type, name, dates: formatSpan({ start: from, end: to }, view.language), from: firstDay(from), to: lastDay(to) }];
}

/**
 * Days between two terms that no term covers; and, where the last one ended and nothing is decided, the days since
 * then. Editions of an event are apart by nature and leave no gap.
 */
function gaps({ facts, derived, periods }: ChargedState, view: View): TimelineRow['gaps'] {
  const found = termSeams(periods).filter((seam) => seam.kind === 'gap').map(({ from, to }) => ({ from, to }));
  const last = facts.periods.find((period) => period.id === derived.periodId && period.type === 'term');
  if (derived.status === 'endedUndecided' && last?.end) found.push({ from: addDays(lastDay(last.end), 1), to: view.asOf });
  return found;
}
