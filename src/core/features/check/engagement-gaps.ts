import type { Gap, GapKind, MendAction } from '../../../shared/contract/check.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import { shownName } from '../../../shared/domain/language.ts';
import { addDays, endlessDay, firstDay, formatPartialDate } from '../../../shared/domain/partial-date.ts';
import { datesOutside, formatSpan, type Seam, seams, type Span } from '../../../shared/domain/period.ts';
import { phaseWithoutNext } from '../../../shared/domain/status.ts';
import { finalDay } from '../../../shared/domain/tacit.ts';
import type { ChargedState } from '../engagement/service.ts';

type Period = ChargedState['periods'][number];

/** What mends a gap: an action on a row, and on which field. */
export function mending(action: MendAction, table: TableName, id: string, field: string | null = null): Gap['mend'] {
  return { action, table, id, field };
}

/** A gap that is told on an engagement. */
export function gapOf(of: { id: string; name: string }, kind: GapKind, detail: string | null, mend: Gap['mend']): Gap {
  return { kind, table: 'engagement', id: of.id, name: of.name, detail, mend };
}

/** What the engagement itself and its periods lack. */
export function gapsOfEngagement(state: ChargedState, view: View): Gap[] {
  const { status, periodId } = state.derived;
  const found: Gap[] = [];
  const add = (kind: GapKind, detail: string | null, mend: Gap['mend']) => found.push(gapOf(state, kind, detail, mend));
  if (status !== 'ended' && state.inCharge === null) {
    add('noResponsible', null, mending('setResponsible', 'engagement', state.id, 'responsibleId'));
  }
  if (state.periods.every((period) => period.type === 'phase')) {
    add('noPeriod', null, mending('addPeriod', 'engagement', state.id));
  }
  if (status === 'endedUndecided' && periodId !== null) {
    const end = state.facts.periods.find((period) => period.id === periodId)?.end;
    add('endedUndecided', end ? formatPartialDate(end, view.language) : null, mending('decide', 'period', periodId));
  }
  const phase = phaseWithoutNext(state.facts, view.asOf);
  const stored = state.periods.find(({ id }) => id === phase?.id);
  if (stored) add('nextPhaseMissing', labelled(stored, view), mending('addPhase', 'period', stored.id));
  for (const period of state.periods) {
    if (period.start === null) {
      add('unknownStart', labelled(period, view), mending('setStart', 'period', period.id, 'start'));
    }
    const outside = period.type === 'phase' ? dateOutsideTerm(period, state) : null;
    if (outside) add('phaseOutsideTerm', labelled(period, view), mending('setDates', 'period', period.id, outside));
  }
  return [...found, ...seamsOf(state, view)];
}

/** Where its terms do not join. Editions of an event are apart by nature. */
function seamsOf(state: ChargedState, view: View): Gap[] {
  const terms = state.periods.filter((period) => period.type === 'term').map((period) =>
    // A term that renews itself reaches to its successor.
    (period.tacitMonths === null ? period : { ...period, end: finalDay(period, state.periods) }));
  return seams(terms).map((seam) => {
    const day = seam.kind === 'gap' ? addDays(seam.to, 1) : seam.from;
    const next = terms.findLast(({ start }) => start !== null && firstDay(start) === day);
    const mend = next ? mending('setDates', 'period', next.id, 'start') : mending('setDates', 'engagement', state.id);
    return gapOf(state, seam.kind === 'gap' ? 'periodGap' : 'overlap', seamText(seam, view), mend);
  });
}

/** A period by its label, where it has one, and its dates. */
function labelled(period: Period, { language }: View): string {
  const label = shownName({ fi: period.labelFi, sv: period.labelSv, en: period.labelEn }, language);
  const dates = formatSpan(period, language);
  return label ? `${label}, ${dates}` : dates;
}

/** The days of a seam; one that never ends has no last day. */
function seamText({ from, to }: Seam, { language }: View): string {
  return formatSpan({ start: from, end: to === endlessDay ? null : to }, language);
}

/**
 * With which date a phase sticks out of its own term or, where none is named, of every term that there is; null: it
 * does not.
 */
function dateOutsideTerm(phase: Period, { facts }: ChargedState): 'start' | 'end' | null {
  const terms = facts.periods.filter(({ id, type }) => (phase.termId === null ? type === 'term' : id === phase.termId));
  // A phase without an end goes on when its term is over.
  const outside = (term: Span) =>
    datesOutside(phase, term)[0] ?? (phase.end === null && term.end !== null ? 'end' : null);
  const dates = terms.map(outside);
  return dates.includes(null) ? null : (dates.at(-1) ?? null);
}
