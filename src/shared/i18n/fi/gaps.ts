import type { Gaps } from '../en/gaps.ts';

export const gaps: Gaps = {};
