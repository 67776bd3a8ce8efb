import { useCallback, useSyncExternalStore } from 'react';
import type { ChangeSet } from '../../shared/contract/change.ts';
import type { Applied, Operation } from '../../shared/contract/record.ts';
import { refresh } from './changes.ts';
import { type Client, client } from './core/core.ts';
import { hideProblem, showUnlessSaid } from './notices.ts';
import { useView } from './view.tsx';

const listeners = new Set<() => void>();
let underway = 0;
const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Whether something is being saved. */
export function useSaving(): boolean {
  return useSyncExternalStore(subscribe, () => underway > 0);
}

/** Counts a write among those under way and reads again what is shown when it is done. */
async function track<Result>(write: () => Promise<Result>, version: (result: Result) => string | null): Promise<Result> {
  underway += 1;
  for (const tell of listeners) tell();
  try {
    const result = await write();
    hideProblem();
    // What is shown is read again in its own time: a field is saved when the file has it.
    void refresh(version(result));
    return result;
  } finally {
    underway -= 1;
    for (const tell of listeners) tell();
  }
}

function useWrite<Input, Result>(write: (input: Input) => Promise<Result>, version: (result: Result) => string | null) {
  const saving = useSaving();
  const run = useCallback(async (input: Input): Promise<Result> => {
    try {
      return await track(() => write(input), version);
    } catch (problem) {
      showUnlessSaid(problem);
      throw problem;
    }
  }, [write, version]);
  return [run, saving] as const;
}

const applySteps = (operations: Operation[]) => client.record.apply({ operations });
const changeSetOf = (applied: Applied) => applied.changeSetId;
const undo = (which: { id: string } | void) => client.history.undo(which ?? undefined);
const redo = (which: { id: string } | void) => client.history.redo(which ?? undefined);
const idOf = (change: ChangeSet) => change.id;

/**
 * Changes rows as one change set that one undo takes back. When it fails the promise rejects, so that a field
 * or dialog can say why in its place and keep what was typed; where none does (`saidHere`), a notice says why.
 */
export function useApply(): { apply: (operations: Operation[]) => Promise<Applied>; saving: boolean } {
  const [apply, saving] = useWrite(applySteps, changeSetOf);
  return { apply, saving };
}

/**
 * A call of the core that changes rows by a rule of its own: `write` must stay the same function. What it gives fails as
 * `useApply` does.
 */
export function useChange<Input, Result extends Applied>(write: (input: Input) => Promise<Result>): (input: Input) => Promise<Result> {
  const [run] = useWrite(write, changeSetOf);
  return run;
}

type EngagementEdit = Parameters<Client['engagement']['edit']>[0];
const editEngagement = (input: EngagementEdit) => client.engagement.edit(input);

/** Edits of an engagement that follow a rule (status, responsible, dates), as of the shown day. Fails as `useApply`. */
export function useEdit() {
  const { view } = useView();
  const [run, saving] = useWrite(editEngagement, changeSetOf);
  const edit = useCallback(
    (input: Omit<EngagementEdit, 'asOf' | 'language'>) => run({ ...view, ...input }),
    [run, view],
  );
  return { edit, saving };
}

const keepSpoilt = (row: Parameters<Client['portfolio']['keepSpoilt']>[0]) => client.portfolio.keepSpoilt(row);
const keptSet = ({ changeSetId }: Awaited<ReturnType<typeof keepSpoilt>>) => changeSetId;

/** Takes a row that is not as it was saved for one that is. Fails as `useApply`. */
export function useKeepSpoilt() {
  const [run] = useWrite(keepSpoilt, keptSet);
  return run;
}

/** Takes the newest change back, or makes the one that was taken back again. */
export function useUndo() {
  const runUndo = useTurn('undo');
  const runRedo = useTurn('redo');
  return { undo: runUndo, redo: runRedo };
}

/** Takes one change back, or makes it again; left out, the newest that can be. Fails as `useApply`. */
export function useTurn(turn: 'undo' | 'redo') {
  const [run] = useWrite<{ id: string } | void, ChangeSet>(turn === 'undo' ? undo : redo, idOf);
  return run;
}
