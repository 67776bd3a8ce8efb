/** What is being done of some work that takes long. */
export const workParts = [
  'reading', 'making', 'file', 'references', 'values', 'rules', 'gaps', 'plan', 'rows', 'search', 'history', 'texts', 'backup', 'fold', 'clean',
  'copy', 'saved',
] as const;
export type WorkPart = (typeof workParts)[number];

/** While this is done it can be given up no more: what came before is saved already, and this belongs to it. */
export const lastPart: WorkPart = 'clean';
