import { formatError, isCoded } from '../shared/i18n/format-error.ts';
import type { Texts } from '../shared/i18n/texts.ts';

/** A refusal that is worded already. */
export class Failure extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Failure';
  }
}

/** What went wrong, as one sentence on one line. */
export function sentenceOf(t: Texts, error: unknown): string {
  const sentence = (error instanceof Failure ? error.message : formatError(t, error)).replace(/\s+/g, ' ').trim();
  const ended = /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
  const unforeseen = error instanceof Error && !(error instanceof Failure) && !isCoded(error);
  return unforeseen ? `${ended} (${error.message.replace(/\s+/g, ' ')})` : ended;
}
