import type { People } from '../en/people.ts';

export const people: People = {};
