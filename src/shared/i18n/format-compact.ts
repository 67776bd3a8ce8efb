import type { Compactable } from '../contract/compact.ts';
import { formatSize } from './format-size.ts';
import { languageIn } from './language-in.ts';
import type { Texts } from './texts.ts';

/** Whether compacting would do anything. */
export const isWorth = ({ changes, documents, bytes }: Pick<Compactable, 'changes' | 'documents' | 'bytes'>): boolean =>
  changes > 0 || documents > 0 || bytes > 0;

/** What compacting would do and what would be lost by it, in sentences. */
export function linesOfLoss(t: Texts, { changes, years, undoable, documents, bytes }: Compactable): string[] {
  return [
    changes === 0 ? t('compact:nothing') : `${t('compact:changes', { count: changes })} ${t('compact:years', { count: years })}`,
    undoable === 0 ? '' : t('compact:undoable', { count: undoable }),
    documents === 0 ? '' : t('compact:documents', { count: documents }),
    bytes === 0 ? '' : t('compact:bytes', { size: formatSize(bytes, languageIn(t)) }),
    isWorth({ changes, documents, bytes }) ? t('compact:backup') : '',
  ].filter((line) => line !== '');
}
