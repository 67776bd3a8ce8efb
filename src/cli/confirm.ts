import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { sameName } from '../shared/domain/search.ts';
import { printable } from './output.ts';

/** Asks a question that only a whole word answers with yes. */
export async function saidYes(question: string, word: string, input: Readable, output: Writable): Promise<boolean> {
  const asked = createInterface({ input, output });
  try {
    return sameName(await asked.question(`${printable(question)} `), word);
  } finally {
    asked.close();
  }
}
