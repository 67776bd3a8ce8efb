export const document = {};
export type Document = typeof document;
