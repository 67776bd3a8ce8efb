export const record = {};
export type Record = typeof record;
