export const people = {};
export type People = typeof people;
