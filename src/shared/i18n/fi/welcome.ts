import type { Welcome } from '../en/welcome.ts';

export const welcome: Welcome = {};
