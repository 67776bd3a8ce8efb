import { compareText, countryName } from '../../../shared/domain/collate.ts';
import { type Language, shownName, storedNames } from '../../../shared/domain/language.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { Prepare } from '../../db/prepare.ts';
import { byId, groupBy } from '../../db/reader.ts';
import {
  type CouncilTermFacts, type OrganisationFacts, type PersonFacts, type PlaceFacts, readCouncilTerms, readOrganisations, readPeople,
  readPlaces, readStaff, readUnits,
} from './repo.ts';

/*
 * What other features ask of the directory: who and what is behind an id. `ids` null stands for all. The lists and
 * records of people and organisations know engagements, which this file may not: they are features of their own.
 */

export type { CouncilTermFacts, OrganisationFacts, PersonFacts, PlaceFacts } from './repo.ts';

export const placesById = (prepare: Prepare, ids: readonly string[] | null): ReadonlyMap<string, PlaceFacts> =>
  byId(readPlaces(prepare, ids));

export const organisationsById = (prepare: Prepare, ids: readonly string[] | null): ReadonlyMap<string, OrganisationFacts> =>
  byId(readOrganisations(prepare, ids));

export const peopleById = (prepare: Prepare, ids: readonly string[] | null): ReadonlyMap<string, PersonFacts> =>
  byId(readPeople(prepare, ids));

/** All council terms by id; a portfolio has a handful. */
export const councilTermsById = (prepare: Prepare): ReadonlyMap<string, CouncilTermFacts> => byId(readCouncilTerms(prepare, null));

/** The people of organisations, by the organisation. */
export const staffOf = (prepare: Prepare, organisationIds: readonly string[]): ReadonlyMap<string | null, readonly PersonFacts[]> =>
  groupBy(readStaff(prepare, organisationIds), 'organisationId');

/** The groups and units of organisations, by the organisation. */
export const unitsOf = (prepare: Prepare, organisationIds: readonly string[]): ReadonlyMap<string | null, readonly OrganisationFacts[]> =>
  groupBy(readUnits(prepare, organisationIds), 'parentId');

/** The organisation whose portfolio this is; null only in a portfolio that lost it. */
export function ownOrganisation(prepare: Prepare): OrganisationFacts | null {
  return readOrganisations(prepare, null).find((each) => each.own === 1) ?? null;
}

/** The name of an organisation in the language, or null where there is none. */
export function organisationName(organisation: OrganisationFacts | undefined, language: Language): string | null {
  return organisation ? recordName(storedNames(organisation), language) : null;
}

/** The name of a council term in the language, or null where there is none. */
export function councilTermName(terms: ReadonlyMap<string, CouncilTermFacts>, id: string | null, language: Language): string | null {
  const term = id === null ? undefined : terms.get(id);
  return term ? shownName(storedNames(term), language) : null;
}

/** A person's title in the language, or the next best; null where none is recorded. */
export function titleOf(person: PersonFacts, language: Language): string | null {
  return shownName({ fi: person.titleFi, sv: person.titleSv, en: person.titleEn }, language) || null;
}

/** `Opole, Poland`: what is known of name and country. */
export function placeText(place: PlaceFacts | undefined, language: Language): string | null {
  if (!place) return null;
  const name = shownName(storedNames(place), language);
  const country = place.country ? countryName(place.country, language) : '';
  return name && country ? `${name}, ${country}` : name || country || null;
}

/** A place as read models carry it. */
export function placeOut(place: PlaceFacts, language: Language) {
  const names = storedNames(place);
  return {
    id: place.id,
    name: recordName(names, language),
    names,
    country: place.country,
    countryName: place.country ? countryName(place.country, language) : null,
  };
}

/** All places, in the language's order. */
export function listPlaces(prepare: Prepare, language: Language) {
  const compare = compareText(language);
  return readPlaces(prepare, null).map((place) => placeOut(place, language)).sort((a, b) => compare(a.name, b.name));
}
