/** What a list of changes tells of each: which it is, and which one it undid or made again. */
interface Told {
  id: string;
  targetId: string | null;
}

/** A change with what undid it and made it again, the newest first. */
export interface FoldedChange<Change> {
  change: Change;
  turns: Change[];
}

/** Puts each undo and redo under the change that it turned; one whose change is not in the list stands by itself. */
export function foldTurns<Change extends Told>(changes: readonly Change[]): FoldedChange<Change>[] {
  const folded = changes.map((change): FoldedChange<Change> => ({ change, turns: [] }));
  const byId = new Map(folded.map((each) => [each.change.id, each]));
  return folded.filter(({ change }) => {
    const target = change.targetId === null ? undefined : byId.get(change.targetId);
    target?.turns.push(change);
    return target === undefined;
  });
}
