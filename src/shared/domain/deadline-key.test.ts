import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlineKey, readDeadlineKey } from './deadline-key.ts';
import { deadlineTypes } from './engagement.ts';

const id = '01a202c0-c1b7-725b-b64d-90fbd1c90d7c';

test('a key reads back as what it names', () => {
  const names = fc.record({
    engagementId: fc.uuid(), periodId: fc.option(fc.uuid()), type: fc.constantFrom(...deadlineTypes),
    year: fc.option(fc.integer({ min: 1000, max: 9999 })),
  });
  fc.assert(fc.property(names, (name) => {
    expect(readDeadlineKey(deadlineKey(name))).toEqual(name);
    expect(readDeadlineKey(` ${deadlineKey(name).toUpperCase()} `)).toEqual(name);
  }));
});

test('the id of a row is a key too', () => {
  expect(readDeadlineKey(id)).toEqual({ rowId: id });
});

test.each([
  '', '/', id.slice(1), `${id}/-/fee`, `${id}/-/fee/2027/`, `${id}/-/party/2027`, `${id}/x/fee/-`, `${id}/-/fee/27`, `${id}/-/fee/0999`,
  `${id}/-/fee/20270`, `-/-/fee/2027`, `${id} OR 1=1`,
])('%j is no key', (text) => {
  expect(readDeadlineKey(text)).toBeNull();
});

test('any other text is no key, and no error', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    expect(readDeadlineKey(text)).toBeNull();
  }));
});
