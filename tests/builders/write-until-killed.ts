// Changes a portfolio again and again until it is killed, and says each change only when the core has acknowledged it.
import { writeSync } from 'node:fs';
import path from 'node:path';
import { createCore } from '../../src/core/app.ts';
import { aMembership, aPerson, operationsOf } from './records.ts';

const [file, data] = process.argv.slice(2) as [string, string];
const { client } = createCore({ resources: path.resolve(import.meta.dirname, '../..'), data });
await client.portfolio.open({ path: file });
for (;;) {
  const person = aPerson();
  const { changeSetId } = await client.record.apply({
    operations: operationsOf(person, aMembership({ since: '2005', responsible: person.id })),
  });
  // Straight to the pipe: what is buffered when the kill comes would be lost.
  writeSync(1, `${changeSetId} ${person.id}\n`);
}
