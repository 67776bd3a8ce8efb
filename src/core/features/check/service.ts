import type { View } from '../../../shared/contract/fields.ts';
import type { CheckResult, Gap } from '../../../shared/contract/portfolio.ts';
import { missingTranslations, type Names, shownName, storedNames } from '../../../shared/domain/language.ts';
import { endlessDay, formatPartialDate } from '../../../shared/domain/partial-date.ts';
import { datesOutside, formatSpan, type Seam, type Span } from '../../../shared/domain/period.ts';
import { termSeams } from '../../../shared/domain/tacit.ts';
import { textsIn } from '../../../shared/i18n/texts.ts';
import type { OpenDb } from '../../db/open.ts';
import type { Prepare } from '../../db/rows.ts';
import { allActivities, allThemes } from '../activity/service.ts';
import { organisationsById, placesById } from '../directory/service.ts';
import { type ChargedState, chargedStates } from '../engagement/service.ts';
import { foreignKeyProblems, integrityProblems } from './repo.ts';

/** Gaps of one engagement are told in this order, and so are those of the whole portfolio. */
const order: readonly Gap['kind'][] = [
  'endedUndecided', 'noResponsible', 'noPeriod', 'unknownStart', 'periodGap', 'overlap', 'phaseOutsideTerm', 'missingTranslation',
];

/**
 * Checks the file (its integrity, references that lead nowhere) and the records: what is missing or does not fit
 * together. `detail` of a gap is a finished text in the view's language.
 */
export function checkPortfolio(db: OpenDb, view: View): CheckResult {
  const problems = integrityProblems(db);
  return {
    integrity: problems.length === 0,
    integrityProblems: problems,
    foreignKeyProblems: foreignKeyProblems(db),
    gaps: findGaps(db.prepare, view),
  };
}

/** The gaps in the records, those of one kind together. */
function findGaps(prepare: Prepare, view: View): Gap[] {
  const states = chargedStates(prepare, view);
  const found = [...states.flatMap((state) => gapsOf(state, view)), ...untranslated(prepare, view, states)];
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function gapsOf(state: ChargedState, view: View): Gap[] {
  const { language } = view;
  const { status, periodId } = state.derived;
  const gap = (kind: Gap['kind'], detail: string | null = null): Gap => ({
    kind, table: 'engagement', id: state.id, name: state.name, detail,
  });
  const found: Gap[] = [];
  if (status !== 'ended' && state.inCharge === null) found.push(gap('noResponsible'));
  if (state.periods.every((period) => period.type === 'phase')) found.push(gap('noPeriod'));
  if (status === 'endedUndecided') {
    const end = state.facts.periods.find((period) => period.id === periodId)?.end;
    found.push(gap('endedUndecided', end ? formatPartialDate(end, language) : null));
  }
  for (const period of state.periods) {
    if (period.start === null) found.push(gap('unknownStart', labelled(period, view)));
    if (period.type === 'phase' && isOutsideTerm(period, state)) found.push(gap('phaseOutsideTerm', labelled(period, view)));
  }
  // Editions of an event are apart by nature; terms follow each other.
  for (const seam of termSeams(state.periods)) {
    found.push(gap(seam.kind === 'gap' ? 'periodGap' : 'overlap', seamText(seam, view)));
  }
  return found;
}

/** A period by its label, where it has one, and its dates. */
function labelled(period: ChargedState['periods'][number], { language }: View): string {
  const label = shownName({ fi: period.labelFi, sv: period.labelSv, en: period.labelEn }, language);
  const dates = formatSpan(period, language);
  return label ? `${label}, ${dates}` : dates;
}

/** The days of a seam; one that never ends has no last day. */
function seamText({ from, to }: Seam, { language }: View): string {
  return formatSpan({ start: from, end: to === endlessDay ? null : to }, language);
}

/** Whether a phase sticks out of its own term or, where none is named, out of every term that there is. */
function isOutsideTerm(phase: ChargedState['periods'][number], { periods }: ChargedState): boolean {
  const terms = periods.filter((period) => (phase.termId === null ? period.type === 'term' : period.id === phase.termId));
  // A phase without an end goes on when its term is over.
  const liesInside = (term: Span) => datesOutside(phase, term).length === 0 && (phase.end !== null || term.end === null);
  return terms.length > 0 && !terms.some(liesInside);
}

/** Records whose name is missing in a language. */
function untranslated(prepare: Prepare, view: View, states: readonly ChargedState[]): Gap[] {
  const t = textsIn(view.language);
  const gap = (table: Gap['table'], id: string, names: Names): Gap[] => {
    const missing = missingTranslations(names);
    if (missing.length === 0) return [];
    const detail = missing.map((language) => t(`terms:language.${language}`)).join(', ');
    return [{ kind: 'missingTranslation', table, id, name: shownName(names, view.language), detail }];
  };
  return [
    ...states.flatMap(({ id, names }) => gap('engagement', id, names)),
    ...[...organisationsById(prepare, null).values()].flatMap((each) => gap('organisation', each.id, storedNames(each))),
    ...[...placesById(prepare, null).values()].flatMap((each) => gap('place', each.id, storedNames(each))),
    ...allActivities(prepare).flatMap((each) => gap('activity', each.id, storedNames(each))),
    ...allThemes(prepare).flatMap((each) => gap('theme', each.id, storedNames(each))),
  ];
}
