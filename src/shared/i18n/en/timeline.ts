export const timeline = {};
export type Timeline = typeof timeline;
