import type { Row } from '../../../shared/contract/tables.ts';
import { columnsOf, reader } from '../../db/reader.ts';
import { organisation, person, place } from '../../db/schema/directory.ts';
import { councilTerm } from '../../db/schema/engagement.ts';

export type PlaceFacts = Row<'place'>;
/** An organisation as it is stored; `own` is 1 or 0. */
export type OrganisationFacts = Omit<Row<'organisation'>, 'own'> & { own: number };
export type PersonFacts = Row<'person'>;
export type CouncilTermFacts = Row<'councilTerm'>;

export const readPlaces = reader<PlaceFacts>({ columns: columnsOf(place), from: place, by: place.id });

const organisations = { columns: columnsOf(organisation), from: organisation };
export const readOrganisations = reader<OrganisationFacts>({ ...organisations, by: organisation.id });
/** The groups and units of organisations, by the organisation. */
export const readUnits = reader<OrganisationFacts>({ ...organisations, by: organisation.parentId });

const people = { columns: columnsOf(person), from: person };
export const readPeople = reader<PersonFacts>({ ...people, by: person.id });
/** The people of organisations, by the organisation. */
export const readStaff = reader<PersonFacts>({ ...people, by: person.organisationId });

export const readCouncilTerms = reader<CouncilTermFacts>({ columns: columnsOf(councilTerm), from: councilTerm, by: councilTerm.id });
