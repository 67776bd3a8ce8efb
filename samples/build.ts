// Writes the samples as portfolio files in JSON: node samples/build.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { centralFinland } from './source/central-finland.ts';
import { kuopio } from './source/kuopio.ts';

for (const sample of [kuopio(), centralFinland()]) {
  writeFileSync(path.join(import.meta.dirname, `${sample.name}.json`), sample.toJson());
}
