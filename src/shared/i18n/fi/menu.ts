import type { Menu } from '../en/menu.ts';

export const menu: Menu = {};
