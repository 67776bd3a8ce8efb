import type { Gap } from '../../../shared/contract/check.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import { isCountry } from '../../../shared/domain/country.ts';
import { isCurrency } from '../../../shared/domain/currency.ts';
import { lacksReview, lastReview, seatOutlivesTerm } from '../../../shared/domain/gap.ts';
import { missingTranslations, type Names, storedNames } from '../../../shared/domain/language.ts';
import { euro } from '../../../shared/domain/ledger.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import { formatPartialDate } from '../../../shared/domain/partial-date.ts';
import { formatSpan } from '../../../shared/domain/period.ts';
import { isNeverHeld, type Seat } from '../../../shared/domain/seat.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import { textsIn } from '../../../shared/i18n/texts.ts';
import type { Prepare } from '../../db/prepare.ts';
import { allActivities, allThemes } from '../activity/service.ts';
import { findDeadlines, rulesWithoutDay } from '../deadline/service.ts';
import { councilTermName, organisationsById, placesById } from '../directory/service.ts';
import { type ChargedState, type DueChain, holderName, type Holders, loadHolders } from '../engagement/service.ts';
import type { entriesByEngagement } from '../money/service.ts';
import { gapOf, mending } from './engagement-gaps.ts';

type Entries = ReturnType<typeof entriesByEngagement>;

/** The deadlines whose day has passed. That nobody decided on an end is told once, as a gap of its own. */
export function overdueDeadlines(
  prepare: Prepare, view: View, states: ReadonlyMap<string, ChargedState>, engagementId?: string,
): Gap[] {
  const t = textsIn(view.language);
  const of = engagementId === undefined ? {} : { engagementId };
  const overdue = findDeadlines(prepare, view, { to: view.asOf, ...of })
    .filter((each) => each.state === 'open');
  return overdue.flatMap(({ chain, type, periodId, date, key, row }) => {
    if (date === null || date >= view.asOf) return [];
    const derived = states.get(chain.id)?.derived;
    const told = type === 'decision' && derived?.status === 'endedUndecided' && derived.periodId === periodId;
    const detail = `${row?.title ?? t(`deadlines:type.${type}`)} ${formatPartialDate(date, view.language)}`;
    return told ? [] : [gapOf(chain, 'deadlineOverdue', detail, mending('markDeadline', 'deadline', key, 'state'))];
  });
}

/** The rules of engagements that ask for a deadline and give none: what they count from is missing. */
export function rulesThatGiveNone(prepare: Prepare, view: View, ids: readonly string[] | null): Gap[] {
  const t = textsIn(view.language);
  return rulesWithoutDay(prepare, view, ids).map(({ chain, type, noDay }) => {
    const period = chain.periods.findLast((each) => each.type !== 'phase');
    const mend = period
      ? mending('setDates', 'period', period.id, noDay === 'noStart' ? 'start' : 'end')
      : mending('addPeriod', 'engagement', chain.id);
    return gapOf(chain, 'ruleWithoutDay', `${t(`deadlines:type.${type}`)}: ${t(`deadlines:noDay.${noDay}`)}`, mend);
  });
}

/** Memberships that cost a fee and were not reviewed in two years. */
export function missingReviews(
  chains: readonly DueChain[], entries: Entries, states: ReadonlyMap<string, ChargedState>, view: View,
): Gap[] {
  const t = textsIn(view.language);
  return chains.flatMap((chain) => {
    if (chain.kind !== 'membership') return [];
    const terms = (states.get(chain.id)?.facts.periods ?? []).filter(({ type }) => type !== 'phase');
    const fees = (entries.get(chain.id) ?? []).filter(({ kind, budgetCents, actualCents }) =>
      kind === 'fee' && (actualCents ?? budgetCents ?? 0) !== 0);
    const feeYears = fees.map(({ year }) => year);
    if (!lacksReview({ terms, reviews: chain.reviews, feeYears }, view.asOf)) return [];
    const last = lastReview(chain.reviews, view.asOf);
    const date = last === null ? '' : formatPartialDate(last, view.language);
    const detail = last === null ? t('gaps:neverReviewed') : t('gaps:lastReviewed', { date });
    return [gapOf(chain, 'reviewMissing', detail, mending('review', 'engagement', chain.id))];
  });
}

/** Seats that go on after their council term, or begin after it and so are held on no day. */
export function outlivedSeats(
  prepare: Prepare, states: ReadonlyMap<string, ChargedState>, view: View, ids: readonly string[] | null,
): Gap[] {
  const holders = loadHolders(prepare, ids);
  return [...states.values()].flatMap((state) => (holders.assignments.get(state.id) ?? []).flatMap((seat) => {
    const field = seatOutlivesTerm(seat, holders.terms, view.asOf);
    if (field === null) return [];
    const never = isNeverHeld(seat, holders.terms);
    const detail = [
      `${holderName(seat, holders, view.language)}, ${formatSpan(seat, view.language)}`,
      never ? councilTermWords(seat, holders, view) : null,
    ].filter((part) => part !== null).join('; ');
    return [gapOf(state, never ? 'seatNeverHeld' : 'seatBeyondTerm', detail, mending('setSeat', 'assignment', seat.id, field))];
  }));
}

/** The council term of a seat, with its dates: `council term 2021–2025, 1 Aug 2021–31 May 2025`. */
function councilTermWords({ councilTermId }: Seat, { terms }: Holders, { language }: View): string | null {
  const term = councilTermId === null ? undefined : terms.get(councilTermId);
  if (!term) return null;
  const [name, dates] = [councilTermName(terms, councilTermId, language), formatSpan(term, language)];
  return textsIn(language)('gaps:councilTerm', { term: name ? `${name}, ${dates}` : dates });
}

const lacksRate = ({ currency, rate }: { currency: string | null; rate: number | null }) =>
  currency !== null && currency !== euro && rate === null;
const amount = (cents: number, currency: string | null, view: View) => formatCents(cents, currency ?? euro, view.language);

/** Money in another currency that cannot be told in euros. */
export function entriesWithoutRate(chains: readonly DueChain[], entries: Entries, view: View): Gap[] {
  return chains.flatMap((chain) => (entries.get(chain.id) ?? []).flatMap((entry) => {
    const cents = entry.actualCents ?? entry.budgetCents;
    if (cents === null || !lacksRate(entry)) return [];
    const detail = `${entry.year}, ${amount(cents, entry.currency, view)}`;
    return [gapOf(chain, 'rateMissing', detail, mending('setRate', 'ledgerEntry', entry.id, 'rate'))];
  }));
}

/** Activities whose cost in another currency cannot be told in euros. */
export function activitiesWithoutRate(prepare: Prepare, view: View): Gap[] {
  return allActivities(prepare).flatMap((activity): Gap[] => {
    if (activity.costCents === null || !lacksRate(activity)) return [];
    return [{
      kind: 'rateMissing', table: 'activity', id: activity.id, name: recordName(storedNames(activity), view.language),
      detail: amount(activity.costCents, activity.currency, view), mend: mending('setRate', 'activity', activity.id, 'rate'),
    }];
  });
}

/** Currencies of an engagement's money that are none, kept from before codes were known. */
export function unknownCurrencies(chains: readonly DueChain[], entries: Entries): Gap[] {
  return chains.flatMap((chain) => (entries.get(chain.id) ?? []).flatMap(({ id, year, currency }) => (
    currency === null || isCurrency(currency) ? [] : [gapOf(chain, 'unknownCode', `${year}, ${currency}`, mending('setCode', 'ledgerEntry', id, 'currency'))]
  )));
}

/** Countries of places and currencies of activities that are none, kept from before codes were known. */
export function unknownCodesOfOthers(prepare: Prepare, view: View): Gap[] {
  const gap = (table: 'place' | 'activity', field: string, code: string, row: { id: string } & Parameters<typeof storedNames>[0]): Gap => ({
    kind: 'unknownCode', table, id: row.id, name: recordName(storedNames(row), view.language), detail: code, mend: mending('setCode', table, row.id, field),
  });
  return [
    ...[...placesById(prepare, null).values()].flatMap((each) => (
      each.country === null || isCountry(each.country) ? [] : [gap('place', 'country', each.country, each)])),
    ...allActivities(prepare).flatMap((each) => (
      each.currency === null || isCurrency(each.currency) ? [] : [gap('activity', 'currency', each.currency, each)])),
  ];
}

const nameFields = { fi: 'nameFi', sv: 'nameSv', en: 'nameEn' } as const;

/** That a record's name is missing in a language; nothing where it is not. */
function untranslated(view: View, table: TableName, id: string, names: Names): Gap[] {
  const missing = missingTranslations(names);
  const [first] = missing;
  if (first === undefined) return [];
  const t = textsIn(view.language);
  const detail = missing.map((language) => t(`terms:language.${language}`)).join(', ');
  const mend = mending('translate', table, id, nameFields[first]);
  return [{ kind: 'missingTranslation', table, id, name: recordName(names, view.language), detail, mend }];
}

/** Engagements whose name is missing in a language. */
export function untranslatedEngagements(view: View, states: readonly ChargedState[]): Gap[] {
  return states.flatMap(({ id, names }) => untranslated(view, 'engagement', id, names));
}

/** Records beside engagements whose name is missing in a language. */
export function untranslatedOthers(prepare: Prepare, view: View): Gap[] {
  const gap = (table: TableName, id: string, names: Names) => untranslated(view, table, id, names);
  const organisations = [...organisationsById(prepare, null).values()];
  const places = [...placesById(prepare, null).values()];
  return [
    ...organisations.flatMap((each) => gap('organisation', each.id, storedNames(each))),
    ...places.flatMap((each) => gap('place', each.id, storedNames(each))),
    ...allActivities(prepare).flatMap((each) => gap('activity', each.id, storedNames(each))),
    ...allThemes(prepare).flatMap((each) => gap('theme', each.id, storedNames(each))),
  ];
}
