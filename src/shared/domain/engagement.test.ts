import { describe, expect, test } from 'vitest';
import { type AssignmentRole, inChargeOn, markOf } from './engagement.ts';

const held = (
  name: string, role: AssignmentRole, start: string | null = null, end: string | null = null, councilTermId: string | null = null,
) => ({ name, role, start, end, councilTermId });
const terms = new Map([['2021', { start: '2021-08-01', end: '2025-05-31' }]]);
const today = '2026-11-22';

describe('who is in charge', () => {
  test.each<[string, ReturnType<typeof held>[], string[]]>([
    ['nobody, where nobody holds a role', [], []],
    ['nobody, where only other roles are held', [held('Aho', 'deputy'), held('Berg', 'steering_group')], []],
    ['the responsible before coordinator and contact',
      [held('Aho', 'contact'), held('Berg', 'coordinator'), held('Cleve', 'responsible')], ['Cleve']],
    ['the coordinator where the responsible has left', [held('Aho', 'coordinator'), held('Berg', 'responsible', '2010', '2020')], ['Aho']],
    ['the contact where nobody else is', [held('Aho', 'contact'), held('Berg', 'coordinator', '2027')], ['Aho']],
    ['all who hold the role on the day', [held('Aho', 'responsible'), held('Berg', 'responsible', '2026-11-22')], ['Aho', 'Berg']],
    ['nobody whose council term has ended', [held('Aho', 'contact'), held('Berg', 'responsible', '2021', null, '2021')], ['Aho']],
    ['the one whose last day it is', [held('Aho', 'responsible', '2010', '2026-11-22')], ['Aho']],
  ])('is %s', (_case, assignments, expected) => {
    expect(inChargeOn(assignments, terms, today).map((each) => each.name)).toEqual(expected);
  });
});

test('a twin town is an agreement with a mark of its own', () => {
  expect(markOf('agreement', 'twin_town')).toBe('twin');
  expect(markOf('agreement', 'framework')).toBe('agreement');
  expect(markOf('event', null)).toBe('event');
});
