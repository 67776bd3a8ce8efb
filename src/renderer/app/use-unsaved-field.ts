import { useRouter } from '@tanstack/react-router';
import { formatAtField, isCoded } from '../../shared/i18n/format-error.ts';
import { saidHere } from './notices.ts';
import { useTexts } from './texts.ts';
import { dropUnsaved, type FieldKey, keepUnsaved, type Unsaved, useUnsaved } from './unsaved.ts';

/** The coded part of an error, in a form that can be kept. */
const coded = (error: unknown): Unsaved['problem'] =>
  (isCoded(error) ? { code: error.code, data: error.data } : { code: 'UNKNOWN', data: {} });

/**
 * What is typed into a field and not saved: keeping it, with why it was refused, and giving it up. `at`: the address of
 * a page that shows the field by itself, where this one does not.
 */
export function useUnsavedField(field: FieldKey, label: string, at?: string) {
  const t = useTexts();
  const router = useRouter();
  const unsaved = useUnsaved(field);
  const put = (how: Pick<Unsaved, 'typed' | 'refused' | 'problem'>) => {
    // It belongs to the page on which it was typed; by the time that it is refused, another one may be on its way.
    const where = unsaved ?? { page: document.title.replace(/ – Netfolio$/, ''), at: at ?? router.state.location.href };
    keepUnsaved(field, { ...how, label, page: where.page, at: where.at });
  };
  const problem = unsaved?.problem ?? null;
  return {
    unsaved,
    keep: (typed: string) => put({ typed, refused: false, problem: null }),
    drop: () => dropUnsaved(field),
    /** It was refused: by the core with an error, or by the field itself (null). */
    refuse: (typed: string, error: unknown) => {
      if (error !== null) saidHere(error);
      put({ typed, refused: true, problem: error === null ? null : coded(error) });
    },
    /** Why the core refused it; null where it did not. */
    sentence: problem === null ? null : formatAtField(t, Object.assign(new Error(problem.code), problem)),
  };
}
