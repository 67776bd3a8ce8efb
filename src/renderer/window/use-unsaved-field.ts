import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { formatAtField, isCoded } from '../../shared/i18n/format-error.ts';
import { whenReadAgain } from './changes.ts';
import { saidHere } from './notices.ts';
import { useTexts } from './texts.ts';
import { dropUnsaved, type FieldKey, keepUnsaved, type Unsaved, useUnsaved } from './unsaved.ts';

/** The coded part of an error, in a form that can be kept. */
const coded = (error: unknown): Unsaved['problem'] =>
  (isCoded(error) ? { code: error.code, data: error.data } : { code: 'UNKNOWN', data: {} });

/** What was typed or chosen and is on its way, or written and not read again yet. */
interface Sent {
  typed: string;
  isWritten: boolean;
}

/**
 * What is typed into a field and not saved: keeping it, with why it was refused, and giving it up. `at`: the address of
 * a page that shows the field by itself, where this one does not.
 */
export function useUnsavedField(field: FieldKey, label: string, at?: string) {
  const t = useTexts();
  const router = useRouter();
  const unsaved = useUnsaved(field);
  const [sent, setSent] = useState<Sent | null>(null);
  const put = (how: Pick<Unsaved, 'typed' | 'refused' | 'problem'>) => {
    // It belongs to the page on which it was typed; by the time that it is refused, another one may be on its way.
    const where = unsaved ?? { page: document.title.replace(/ – Netfolio$/, ''), at: at ?? router.state.location.href };
    keepUnsaved(field, { ...how, label, page: where.page, at: where.at });
  };
  const drop = () => dropUnsaved(field);
  const refuse = (typed: string, error: unknown) => {
    if (error !== null) saidHere(error);
    put({ typed, refused: true, problem: error === null ? null : coded(error) });
  };
  const problem = unsaved?.problem ?? null;
  return {
    unsaved,
    keep: (typed: string) => put({ typed, refused: false, problem: null }),
    drop,
    /** It was refused: by the core with an error, or by the field itself (null). */
    refuse,
    /** What was typed or chosen, as long as it is not read again: the value that is known is until then what it was before. */
    typed: unsaved?.typed ?? sent?.typed,
    isSaving: sent?.isWritten === false,
    isSaved: sent?.isWritten === true,
    /** Saves what was typed or chosen, or keeps it with why it was refused. @returns whether it is saved */
    save: async (typed: string, write: () => Promise<unknown>): Promise<boolean> => {
      // Another choice takes the place of one that was refused.
      if (unsaved?.typed !== typed) drop();
      const mine: Sent = { typed, isWritten: false };
      const written: Sent = { typed, isWritten: true };
      // Another may be on its way since; then that stays in sight.
      const become = (from: Sent, to: Sent | null) => setSent((now) => (now === from ? to : now));
      setSent(mine);
      try {
        await write();
      } catch (error) {
        become(mine, null);
        refuse(typed, error);
        return false;
      }
      drop();
      become(mine, written);
      void whenReadAgain().then(() => become(written, null));
      return true;
    },
    /** Why the core refused it; null where it did not. */
    sentence: problem === null ? null : formatAtField(t, Object.assign(new Error(problem.code), problem)),
  };
}
