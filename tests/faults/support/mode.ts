import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Whether everything is tried (`npm run test:faults`) or a sample of it (`npm test`). */
export const full = process.env['NETFOLIO_FAULTS'] === 'full';

/** A number of tries: few in the short form, all in the full one. */
export const times = (short: number, all: number): number => (full ? all : short);

function note(list: string | undefined, text: string): void {
  if (list) appendFileSync(list, `${text}\n`);
}

/** Tells what was done, with its numbers: at once, and once more at the end of all parts. */
export function tell(text: string): void {
  console.log(`    ${text}`);
  note(process.env['NETFOLIO_FAULTS_FIGURES'], text);
}

/**
 * Tests that need what not every machine allows. Where it is not allowed, the short form says that they did not run and
 * counts nothing, and the full form fails.
 * @param whyNot null where it is allowed
 */
export function where(what: string, whyNot: string | null, tests: () => void): void {
  if (whyNot === null) tests();
  else if (full) failFor(what, whyNot);
  else didNotRun(`${what} did not run: ${whyNot}`);
}

const failFor = (what: string, why: string) => test(`${what} can be tried here`, () => expect.fail(why));

function didNotRun(notice: string): void {
  tell(notice);
  note(process.env['NETFOLIO_FAULTS_NOTICES'], notice);
}
