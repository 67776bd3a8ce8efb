// A worker that answers once and then eats memory, never ends, or crashes.
import { findCore } from '../../../../src/core/process/parent.ts';

const core = findCore<string, string>();
const way = process.argv[2];

core.listen((question) => {
  core.send(`${way}: ${question}`);
  // after the answer is on its way
  setTimeout(() => {
    const eaten: unknown[] = [];
    if (way === 'crashing') process.abort();
    for (;;) if (way === 'hungry') eaten.push({ eaten: [eaten.length] });
  }, 100);
});
