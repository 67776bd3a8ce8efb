import type { Record } from '../en/record.ts';

export const record: Record = {};
