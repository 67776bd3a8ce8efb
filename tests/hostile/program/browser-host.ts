// The browser host as a process of its own, with a page of one line, so that nothing need be built. node browser-host.ts FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCore } from '../../../src/core/app.ts';
import { builtPage } from '../../../src/host/page.ts';
import { serveWindow } from '../../../src/host/serve.ts';
import { aClock } from '../../builders/clock.ts';

const folder = process.argv[2]!;
const page = path.join(folder, 'page');
mkdirSync(page);
writeFileSync(path.join(page, 'index.html'), '<!doctype html><title>Netfolio</title>');
const core = createCore({ resources: path.resolve(import.meta.dirname, '../../..'), data: path.join(folder, 'data'), clock: aClock() });
const { url, port } = await serveWindow(core, builtPage(page), 0);
console.log(JSON.stringify({ url, port }));
