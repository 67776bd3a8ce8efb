// A Netfolio that leaves behind what it can: an opened document, a copy that is read, one that is looked at before it is opened.
import path from 'node:path';
import { createCore } from '../../../src/core/app.ts';
import { copyOfFile } from '../../../src/core/db/file/file-copy.ts';
import { aClock } from '../../builders/clock.ts';
import { aPerson, operationsOf } from '../../builders/records.ts';

const resources = path.resolve(import.meta.dirname, '../../..');
const [data, file, other, document] = process.argv.slice(2) as [string, string, string, string];
const { client, context } = createCore({ resources, data, clock: aClock() });
await client.portfolio.open({ path: file });
const person = aPerson();
await client.record.apply({ operations: operationsOf(person) });
const { id } = await client.document.add({ personId: person.id, path: document });
await client.document.open({ id });
copyOfFile(file, context.portfolios.places.migrations, ['-wal']);
await client.portfolio.open({ path: other, readOnly: true });
process.stdout.write('open\n');
setInterval(() => undefined, 60_000);
