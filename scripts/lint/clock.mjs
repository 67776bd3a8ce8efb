// Who may ask the machine what time it is. Pure; the linter's plugin asks here.

/** The one clock. Everyone else is told it: a result must not depend on the day, the hour or the zone of its run. */
const clock = 'src/shared/clock.ts';

/** Where a program begins and hands the clock on, and what is truly about the machine's time. */
const handOn = [
  'src/cli/main.ts', 'src/core/entry.ts', 'src/host/server.ts', 'tools/dev-host.ts', 'src/renderer/window/view.tsx',
  // The age of a file, which the machine dates.
  'src/core/db/file/open-to-read.ts', 'scripts/electron-runtime.mjs',
  // Whole programs at work, on the machine's time as a person's are.
  'tests/builders/hold-open.ts', 'tests/faults/', 'tests/e2e/', 'tests/bench/',
];

const isAmong = (file, places) =>
  places.some((place) => (place.endsWith('/') ? `/${file}`.includes(`/${place}`) : `/${file}`.endsWith(`/${place}`)));

/** Whether a file may read the machine's clock itself (`read`), or take it to hand it on (`take`). */
export function mayUseClock(file, how) {
  if (isAmong(file, [clock])) return true;
  // Scripts cannot import the clock, which is TypeScript.
  return isAmong(file, handOn) && (how === 'take' || file.endsWith('.mjs'));
}

/** What is said of a file that uses the clock and may not. */
export const clockProblem = {
  read: `only ${clock} reads the machine’s clock; take the moment or the day from the clock that you are told`,
  take: 'only where a program begins is the machine’s clock taken (scripts/lint/clock.mjs); be told a clock',
};
