import type { EngagementRow } from '../../../shared/contract/engagement.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import { type Language, missingTranslations, storedNames } from '../../../shared/domain/language.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { covers } from '../../../shared/domain/period.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { Prepare } from '../../db/prepare.ts';
import { byId, groupBy, idsOf } from '../../db/reader.ts';
import { type OrganisationFacts, organisationName, placesById, type PlaceFacts, placeText } from '../directory/service.ts';
import { type HeadFacts, readHeads, readParties } from './repo.ts';
import { type EngagementState, type Holders, inCharge, loadHolders, loadStates, type Look, standingOf } from './states.ts';

/** Everything that rows of engagements are made of, by id. */
export interface ListFacts {
  states: EngagementState[];
  parties: ReadonlyMap<string, readonly Row<'party'>[]>;
  holders: Holders;
  places: ReadonlyMap<string, PlaceFacts>;
  /** The engagements through which others are held. */
  vias: ReadonlyMap<string, HeadFacts>;
}

/** Reads what rows are made of: of all engagements (null) or of some, in a fixed number of reads. */
export function loadListFacts(prepare: Prepare, view: Look, ids: readonly string[] | null): ListFacts {
  const states = loadStates(prepare, view, ids);
  const parties = readParties(prepare, ids);
  const holders = loadHolders(prepare, ids, ids ? parties.map((party) => party.organisationId) : []);
  const placeIds = ids && idsOf(
    states.map((state) => state.head.placeId), [...holders.organisations.values()].map((organisation) => organisation.placeId),
  );
  return {
    states,
    parties: groupBy(parties, 'engagementId'),
    holders,
    places: placesById(prepare, placeIds),
    vias: byId(readHeads(prepare, ids && idsOf(states.map((state) => state.head.viaId)))),
  };
}

/** The row of one engagement. */
export function listRow(state: EngagementState, facts: ListFacts, view: View): EngagementRow {
  const { head, names, derived } = state;
  const { language } = view;
  const period = derived.periodId === null ? undefined : state.facts.periods.find((each) => each.id === derived.periodId);
  const charge = inCharge(head.id, facts.holders, view);
  const others = otherParties(head.id, facts, view.asOf);
  const via = head.viaId === null ? undefined : facts.vias.get(head.viaId);
  return {
    id: head.id,
    kind: head.kind,
    mark: state.mark,
    name: state.name,
    names,
    otherNames: head.otherNames,
    acronym: head.acronym,
    status: derived.status,
    standing: standingOf(state, view),
    periodId: derived.periodId,
    start: period?.start ?? null,
    end: period?.end ?? null,
    responsible: charge?.name ?? null,
    responsibleId: charge?.id ?? null,
    responsibleRole: charge?.assignment.role ?? null,
    partners: partnerNames(others, language),
    via: via ? recordName(storedNames(via), language) : null,
    viaId: head.viaId,
    place: placeText(facts.places.get(head.placeId ?? onlyPlace(others) ?? ''), language),
    missingTranslations: missingTranslations(names),
  };
}

/** The parties on a day other than the own organisation, each once. */
function otherParties(engagementId: string, facts: ListFacts, day: Day): OrganisationFacts[] {
  const found: OrganisationFacts[] = [];
  for (const party of facts.parties.get(engagementId) ?? []) {
    const organisation = facts.holders.organisations.get(party.organisationId);
    if (organisation?.own === 0 && covers(party, day) && !found.includes(organisation)) found.push(organisation);
  }
  return found;
}

function partnerNames(others: readonly OrganisationFacts[], language: Language): string[] {
  const names = others.map((organisation) => organisationName(organisation, language) ?? '');
  return names.length > 1 ? names.sort(compareText(language)) : names;
}

/** Where the only other party is; with several there is no one place. */
function onlyPlace(others: readonly OrganisationFacts[]): string | null {
  return others.length === 1 ? (others[0]?.placeId ?? null) : null;
}
