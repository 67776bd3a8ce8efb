export const welcome = {};
export type Welcome = typeof welcome;
