import { AppError } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { PersonRecord, PersonRow } from '../../../shared/contract/person.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import type { Prepare } from '../../db/prepare.ts';
import { idsOf } from '../../db/reader.ts';
import { activitiesOfPerson, linksOn, notesOn } from '../activity/service.ts';
import { organisationName, organisationsById, peopleById, titleOf } from '../directory/service.ts';
import { documentsOn } from '../document/service.ts';
import { engagementNames, holdingsOfPeople } from '../engagement/service.ts';

function personRows(prepare: Prepare, view: View, ids: readonly string[] | null): PersonRow[] {
  const { language } = view;
  const people = [...peopleById(prepare, ids).values()];
  const holdings = holdingsOfPeople(prepare, view, ids);
  const organisations = organisationsById(prepare, ids && idsOf(people.map((person) => person.organisationId)));
  const compare = compareText(language);
  return people.map((person): PersonRow => ({
    id: person.id,
    name: person.name,
    type: person.type,
    title: titleOf(person, language),
    titles: { fi: person.titleFi, sv: person.titleSv, en: person.titleEn },
    unit: person.unit,
    email: person.email,
    phone: person.phone,
    language: person.language,
    organisationId: person.organisationId,
    organisation: organisationName(organisations.get(person.organisationId ?? ''), language),
    holdings: holdings.get(person.id) ?? [],
  })).sort((a, b) => compare(a.name, b.name));
}

/** All people with what each holds, by name in the language's order. */
export function listPeople(prepare: Prepare, view: View): PersonRow[] {
  return personRows(prepare, view, null);
}

/** One person with all that hangs on the record. @throws AppError NOT_FOUND */
export function getPerson(prepare: Prepare, view: View, id: string): PersonRecord {
  const row = personRows(prepare, view, [id])[0];
  if (!row) throw new AppError('NOT_FOUND', { id });
  return {
    ...row,
    notes: notesOn(prepare, 'person', [id])(id),
    links: linksOn(prepare, 'person', [id])(id),
    documents: documentsOn(prepare, 'person', [id])(id),
    activities: activitiesOfPerson(prepare, id, view.language, (wanted) => engagementNames(prepare, view, wanted)),
  };
}
