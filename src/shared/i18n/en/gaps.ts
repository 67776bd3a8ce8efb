export const gaps = {};
export type Gaps = typeof gaps;
