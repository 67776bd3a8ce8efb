import { AppError } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { OrganisationRecord, OrganisationRow } from '../../../shared/contract/organisation.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import { storedNames } from '../../../shared/domain/language.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { Prepare } from '../../db/prepare.ts';
import { idsOf } from '../../db/reader.ts';
import { linksOn, notesOn } from '../activity/service.ts';
import { organisationName, organisationsById, placeOut, placesById, staffOf, titleOf, unitsOf } from '../directory/service.ts';
import { documentsOn } from '../document/service.ts';
import { engagementsOfOrganisations, holdingsOfOrganisations } from '../engagement/service.ts';

function organisationRows(prepare: Prepare, view: View, ids: readonly string[] | null): OrganisationRow[] {
  const { language } = view;
  const organisations = [...organisationsById(prepare, ids).values()];
  const engagements = engagementsOfOrganisations(prepare, view, ids);
  const parents = organisationsById(prepare, ids && idsOf(organisations.map((each) => each.parentId)));
  const places = placesById(prepare, ids && idsOf(organisations.map((each) => each.placeId)));
  const compare = compareText(language);
  return organisations.map((organisation): OrganisationRow => {
    const names = storedNames(organisation);
    const found = places.get(organisation.placeId ?? '');
    const place = found ? placeOut(found, language) : null;
    return {
      id: organisation.id,
      name: recordName(names, language),
      names,
      otherNames: organisation.otherNames,
      type: organisation.type,
      own: organisation.own === 1,
      parentId: organisation.parentId,
      parent: organisationName(parents.get(organisation.parentId ?? ''), language),
      placeId: organisation.placeId,
      place: place?.name ?? null,
      country: place?.country ?? null,
      countryName: place?.countryName ?? null,
      website: organisation.website,
      engagements: engagements.get(organisation.id) ?? [],
    };
  }).sort((a, b) => compare(a.name, b.name));
}

/** All organisations with the engagements that they are a party of, by name in the language's order. */
export function listOrganisations(prepare: Prepare, view: View): OrganisationRow[] {
  return organisationRows(prepare, view, null);
}

/** One organisation with all that hangs on the record. @throws AppError NOT_FOUND */
export function getOrganisation(prepare: Prepare, view: View, id: string): OrganisationRecord {
  const row = organisationRows(prepare, view, [id])[0];
  if (!row) throw new AppError('NOT_FOUND', { id });
  const compare = compareText(view.language);
  const byName = (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
  return {
    ...row,
    notes: notesOn(prepare, 'organisation', [id])(id),
    links: linksOn(prepare, 'organisation', [id])(id),
    documents: documentsOn(prepare, 'organisation', [id])(id),
    people: (staffOf(prepare, [id]).get(id) ?? [])
      .map((person) => ({ id: person.id, name: person.name, title: titleOf(person, view.language) })).sort(byName),
    units: (unitsOf(prepare, [id]).get(id) ?? [])
      .map((unit) => ({ id: unit.id, name: recordName(storedNames(unit), view.language) })).sort(byName),
    holdings: holdingsOfOrganisations(prepare, view, [id]).get(id) ?? [],
  };
}
