export const shell = {};
export type Shell = typeof shell;
