import type { Timeline } from '../en/timeline.ts';

export const timeline: Timeline = {};
