import type { History } from '../en/history.ts';

export const history: History = {};
