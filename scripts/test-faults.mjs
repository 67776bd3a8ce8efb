// npm run test:faults: every kill, every failing call, every kind of damage, part by part. npm test runs a sample of them.
// npm run test:faults -- NAME … runs only the parts with these names.
import { suiteOfParts } from './lib/parts.mjs';
import { isMain } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { setUp } from './setup.mjs';

// The largest part has more than a thousand runs of a program.
export const faults = suiteOfParts('faults', { short: 1_200_000, full: 900_000 });

if (isMain(import.meta.url)) {
  main(async () => {
    setUp({ tests: true });
    await faults.runParts(process.argv.slice(2));
  });
}
