import { isCoded } from '../../shared/i18n/format-error.ts';
import { client, onCoreUp } from './core/core.ts';
import { hideNotice } from './notices.ts';
import { whenReleased } from './press.ts';
import { queryClient } from './core/query-client.ts';
import { dropUnsavedOf, unsavedRows } from './unsaved.ts';

/** The newest change set that the window has read after; another message about it says nothing new. */
let readAfter: string | null = null;

/** Ends when all that is shown has been read again after the newest change. */
let reading: Promise<unknown> = Promise.resolve();

/** Reads again all that is shown: the portfolio is as `version` (a change set) left it. */
export async function refresh(version: string | null): Promise<void> {
  if (version === null || version !== readAfter) {
    readAfter = version;
    reading = Promise.all([queryClient.invalidateQueries(), dropUnsavedOfGoneRows()]);
  }
  await reading;
}

/** Waits until what is shown is as the newest change left it: until then a value that was just saved would be shown as it was before. */
export async function whenReadAgain(): Promise<void> {
  await reading;
  // What was read is told to the page in a task of its own.
  await new Promise((told) => { setTimeout(told, 0); });
}

/** What was typed into a row that is gone since has no place any more; one that changed elsewhere keeps what was typed. */
async function dropUnsavedOfGoneRows(): Promise<void> {
  for (const id of unsavedRows()) {
    await client.record.find({ id, language: 'fi' }).catch((problem: unknown) => {
      if (isCoded(problem) && problem.code === 'NOT_FOUND') dropUnsavedOf(id);
    });
  }
}

/** What is read of the program and not of the portfolio, and which portfolio that is. */
const isOfProgram = ({ queryKey }: { queryKey: readonly unknown[] }) => {
  const [path] = queryKey as readonly [readonly string[] | undefined];
  return path?.[0] === 'preferences' || path?.join('.') === 'portfolio.status';
};

/** Another portfolio is open, or none: nothing of the former one stays in sight while the new one is read. */
export async function forgetPortfolio(): Promise<void> {
  readAfter = null;
  hideNotice();
  queryClient.removeQueries({ type: 'inactive' });
  await Promise.all([
    queryClient.resetQueries({ predicate: (query) => !isOfProgram(query) }),
    queryClient.invalidateQueries({ predicate: isOfProgram }),
  ]);
}

async function listen(): Promise<void> {
  try {
    for await (const change of await client.portfolio.changes()) {
      if (change.type === 'changed') {
        await refresh(change.version);
        continue;
      }
      await whenReleased();
      await forgetPortfolio();
    }
  } catch {
    // The connection was lost; a new one begins a new round.
  }
}

/** Follows what happens to the portfolio, also through another window or the command line. */
export function followChanges(): void {
  onCoreUp(() => void listen());
}
