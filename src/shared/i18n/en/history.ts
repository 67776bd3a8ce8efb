export const history = {};
export type History = typeof history;
