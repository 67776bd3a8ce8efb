// npm run test:hostile: what strangers may send, in full, part by part. npm test runs a sample of it.
// npm run test:hostile -- NAME … runs only the parts with these names.
import { suiteOfParts } from './lib/parts.mjs';
import { isMain } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { setUp } from './setup.mjs';

export const hostile = suiteOfParts('hostile', { short: 1_200_000, full: 900_000 });

if (isMain(import.meta.url)) {
  main(async () => {
    setUp({ tests: true });
    await hostile.runParts(process.argv.slice(2));
  });
}
