import { useQuery } from '@tanstack/react-query';
import type { Operation } from '../../../../shared/contract/record.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { formatSpan } from '../../../../shared/domain/period.ts';
import { rpc } from '../../../app/core.ts';
import { newId } from '../../../app/edit.ts';
import { useTexts } from '../../../app/texts.ts';
import { useView } from '../../../app/view.tsx';
import { nameField } from './language-fields.ts';
import type { DialogField } from './row-dialog.tsx';
import type { Typed } from './use-row-form.ts';

const none = '';
const made = 'new';

/** The fields in which a seat's council term is chosen, or one is made that is not there yet. */
export function useCouncilTermFields(when: (typed: Typed) => boolean): DialogField[][] {
  const t = useTexts();
  const { view, language } = useView();
  const terms = useQuery(rpc.councilTerm.list.queryOptions({ input: view })).data ?? [];
  const making = (typed: Typed) => when(typed) && typed['councilTermId'] === made;
  return [
    [{
      field: 'councilTermId', label: t('record:people.term'), as: 'choice', when,
      choices: [
        { value: none, label: t('record:people.noTerm') },
        ...terms.map((each) => ({ value: each.id, label: each.name === '' ? formatSpan(each, language) : each.name })),
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
export const noTerm = { councilTermId: none, termName: '', termStart: '', termEnd: '' };

/** The chosen term's id, with the step that makes it where it is new. */
export function councilTermOf(typed: Typed, language: Language): { councilTermId: string | null; steps: Operation[] } {
  const { councilTermId, termName, termStart, termEnd } = typed;
  if (councilTermId !== made) return { councilTermId: councilTermId || null, steps: [] };
  const id = newId();
  const values = { [nameField(language)]: termName, start: termStart, end: termEnd };
  return { councilTermId: id, steps: [{ op: 'add', table: 'councilTerm', id, values }] };
}
