import { expect, test } from 'vitest';
import { emptyInput, inventedInput } from '../../../tests/pdf/invented-portfolio.ts';
import { buildAnnualReport } from './annual-report.ts';

const changesOf = (input: Parameters<typeof buildAnnualReport>[0]) => buildAnnualReport(input).data.changes;

test('the changes of the year are told by what happened, with the dates as they were recorded', () => {
  const { title, columns, groups } = changesOf(inventedInput('en'));
  expect([title, columns]).toEqual(['Changes in 2026', ['Name', 'Change', 'Date']]);
  expect(groups.map((group) => [group.title, ...group.rows.map((row) => `${row.name.text}: ${row.detail} (${row.when})`)])).toEqual([
    ['Started', 'Imaginary EU Office: Membership (2016)'],
    ['Ended', 'Local Governments for Imaginary Sustainability: no decision is recorded (2026)'],
    [
      'Renewed and repeated', 'Nordic twin-town agreement: goes on until 2029 (2022)', 'Imaginary EU Office: renewed itself until 2027 (1 May 2026)',
      'Imaginary EU Office: goes on until further notice (2016)',
    ],
    ['Continuation recorded', 'Nordic twin-town agreement: 2030–2037 (1 April 2026)'],
    ['Suspended or marked as quiet', 'Imaginary EU Office: suspended: Toimisto muuttaa. (March 2026)'],
    ['In force again', 'Imaginary EU Office: was suspended (1 May 2026)'],
    ['Moved dates', 'Nordic twin-town agreement: end: 2028 → 2029 (2 March 2026)'],
    ['Joined', 'Imaginary EU Office: Aino Esimerkki, responsible (1 February 2026)', 'Nordic twin-town agreement: Fantasivik, party (1 February 2026)'],
    ['Left', 'Imaginary EU Office: Bertil Provström, deputy (31 January 2026)'],
  ]);
});

test('a year without changes, and one that is still to come, say so', () => {
  expect(changesOf(emptyInput('fi'))).toMatchObject({ empty: 'Vuonna 2026 ei kirjattu muutoksia.', groups: [] });
});

test('a moved date that was open or unknown is told in words', () => {
  const input = inventedInput('sv');
  const moved = input.between!.moved.flatMap((each) => [{ ...each, was: null }, { ...each, field: 'start' as const, was: null, is: '2028-06' }]);
  expect(changesOf({ ...input, between: { ...input.between!, moved } }).groups.find(({ title }) => title === 'Flyttade datum')?.rows.map(({ detail }) => detail))
    .toEqual(['slut: tills vidare → 2029', 'början: okänd → juni 2028']);
});
