export const menu = {};
export type Menu = typeof menu;
