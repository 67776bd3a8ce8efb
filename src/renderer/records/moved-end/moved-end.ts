import { useSyncExternalStore } from 'react';
import type { Followers } from '../../../shared/contract/period.ts';
import { parsePartialDate } from '../../../shared/domain/partial-date.ts';
import { endsBeforeStart, type Span } from '../../../shared/domain/period.ts';
import { type Client, client } from '../../window/core/core.ts';
import { useApply, useChange } from '../../window/edit.ts';
import { updateRow } from '../../window/operations.ts';
import { type SavedField } from '../../window/rows.ts';
import { fieldKey } from '../../window/unsaved.ts';
import { useView } from '../../window/view.tsx';

/** Whether those who end with a period move along with its end, as it is asked. */
export interface MovedEndQuestion {
  followers: Followers;
  answer: (together: boolean) => void;
}

// Asked beside the page, for whoever leaves the page by a key leaves the field as well.
let asked: readonly MovedEndQuestion[] = [];
const listeners = new Set<() => void>();
function put(questions: typeof asked): void {
  asked = questions;
  for (const tell of listeners) tell();
}

function ask(followers: Followers): Promise<boolean> {
  return new Promise((resolve) => {
    const question: MovedEndQuestion = {
      followers,
      answer: (together) => {
        put(asked.filter((each) => each !== question));
        resolve(together);
      },
    };
    put([...asked, question]);
  });
}

/** The question that waits for its answer; null: none does. */
export function useMovedEndQuestion(): MovedEndQuestion | null {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, () => asked[0] ?? null);
}

const extend = (input: Parameters<Client['period']['extend']>[0]) => client.period.extend(input);

/**
 * Saves the end of a period where it is edited in place, as one change. Where somebody ends with the period, it asks
 * first whether they move along.
 */
export function useMoveEnd(): (period: Span & { id: string }) => SavedField<string | null> {
  const { view } = useView();
  const { apply } = useApply();
  const move = useChange(extend);
  return ({ id, start, end }) => ({
    field: fieldKey('period', id, 'end'),
    onSave: async (typed) => {
      const value = typed ?? '';
      const to = parsePartialDate(value);
      // Nobody ends with a period without an end; and what will be refused is not asked about.
      const refused = to === null ? value.trim() !== '' : endsBeforeStart({ start, end: to });
      if (end === null || refused) return apply([updateRow('period', id, { end: value })]);
      const followers = await client.period.followers({ ...view, id, end: value });
      const together = followers.assignments.length + followers.parties.length > 0 && await ask(followers);
      return move({ ...view, id, end: value, together });
    },
  });
}
