import type { CouncilTermRow } from '../../../shared/contract/council-term.ts';
import type { View } from '../../../shared/contract/fields.ts';
import { shownName, storedNames } from '../../../shared/domain/language.ts';
import { compareSpans, covers } from '../../../shared/domain/period.ts';
import type { Prepare } from '../../db/prepare.ts';
import { councilTermsById } from '../directory/service.ts';
import { seatsOfTerms } from '../engagement/service.ts';

/** The council terms in order of time, each with the number of seats that end with it. */
export function listCouncilTerms(prepare: Prepare, { asOf, language }: View): CouncilTermRow[] {
  const seats = seatsOfTerms(prepare);
  return [...councilTermsById(prepare).values()].toSorted(compareSpans).map((term) => {
    const names = storedNames(term);
    return {
      id: term.id,
      name: shownName(names, language),
      names,
      start: term.start,
      end: term.end,
      current: covers(term, asOf),
      seats: seats.get(term.id) ?? 0,
    };
  });
}
