export const grid = {};
export type Grid = typeof grid;
