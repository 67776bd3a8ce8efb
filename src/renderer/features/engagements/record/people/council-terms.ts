import { useQuery } from '@tanstack/react-query';
import type { CouncilTermRow } from '../../../../../shared/contract/council-term.ts';
import type { Operation } from '../../../../../shared/contract/record.ts';
import { type CouncilTermDays, councilTermsBetween } from '../../../../../shared/domain/council-term.ts';
import type { Language } from '../../../../../shared/domain/language.ts';
import { addMonths } from '../../../../../shared/domain/partial-date.ts';
import { formatSpan } from '../../../../../shared/domain/period.ts';
import type { DialogField } from '../../../../records/dialogs/row-dialog.tsx';
import { textIn } from '../../../../records/fields/language-field.ts';
import { rpc } from '../../../../window/core/core.ts';
import { addRow, newId } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';

/** What is typed into the fields in which a council term is chosen or made. */
export type CouncilTermForm = Record<'councilTermId' | 'termName' | 'termStart' | 'termEnd', string>;

const none = '';
const made = 'new';
/** Before the first day of a term that law gives, which is recorded when it is chosen. */
const lawful = 'from ';
/** How far back and ahead of the asked day those terms are offered. */
const monthsOffered = { back: 8 * 12, ahead: 5 * 12 };
const yearsOf = ({ from, to }: CouncilTermDays) => `${from.slice(0, 4)}–${to.slice(0, 4)}`;

/**
 * The fields in which a seat's council term is chosen: of those that are recorded and those that law gives, as the
 * timeline draws them; or one is made that is neither.
 */
export function useCouncilTermFields<Form extends CouncilTermForm>(when: (typed: Form) => boolean): DialogField<Form>[][] {
  const t = useTexts();
  const { view, asOf, language } = useView();
  const recorded = useQuery(rpc.councilTerm.list.queryOptions({ input: view })).data ?? [];
  const near = councilTermsBetween(recorded, addMonths(asOf, -monthsOffered.back), addMonths(asOf, monthsOffered.ahead));
  const far = recorded.filter((each) => near.every((term) => term.recorded !== each));
  const nameOf = (each: CouncilTermRow) => ({ value: each.id, label: each.name === '' ? formatSpan(each, language) : each.name });
  const making = (typed: Form) => when(typed) && typed.councilTermId === made;
  return [
    [{
      field: 'councilTermId', label: t('record:people.term'), as: 'choice', when,
      choices: [
        { value: none, label: t('record:people.noTerm') },
        ...far.map(nameOf),
        ...near.map((term) => (term.recorded ? nameOf(term.recorded) : { value: `${lawful}${term.from}`, label: yearsOf(term) })),
        { value: made, label: t('record:people.newTerm') },
      ],
    }],
    [{ field: 'termName', label: t('record:people.termName'), when: making }],
    [
      { field: 'termStart', label: t('record:people.termStart'), as: 'date', when: making },
      { field: 'termEnd', label: t('record:people.termEnd'), as: 'date', when: making },
    ],
  ];
}

/** What stands in those fields at first. */
export const noTerm: CouncilTermForm = { councilTermId: none, termName: '', termStart: '', termEnd: '' };

/** The chosen term's id, with the step that makes it where it is not recorded yet. */
export function councilTermOf(typed: CouncilTermForm, language: Language): { councilTermId: string | null; steps: Operation[] } {
  const { councilTermId, termName, termStart, termEnd } = typed;
  if (councilTermId.startsWith(lawful)) {
    const from = councilTermId.slice(lawful.length);
    const [term] = councilTermsBetween([], from, from);
    const id = newId();
    const name = term && yearsOf(term);
    const values = { nameFi: name, nameSv: name, nameEn: name, start: term?.from, end: term?.to };
    return { councilTermId: id, steps: [addRow('councilTerm', values, id)] };
  }
  if (councilTermId !== made) return { councilTermId: councilTermId || null, steps: [] };
  const id = newId();
  const values = { ...textIn('name', language, termName), start: termStart, end: termEnd };
  return { councilTermId: id, steps: [addRow('councilTerm', values, id)] };
}
