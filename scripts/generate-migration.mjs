// npm run generate [-- --name what_changed]: the migration that brings the last one to today's tables.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, isMain, packageBin, requireNode24, root } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

/** SQLite keeps types only in STRICT tables, and drizzle-kit cannot say so. Takes and gives the text of a migration. */
export function makeTablesStrict(sql) {
  return sql.replace(/^(CREATE TABLE [\s\S]*?\n\))(\s*;)/gm, '$1 STRICT$2');
}

const migrations = (dir) => new Set(readdirSync(dir).filter((file) => file.endsWith('.sql')));

if (isMain(import.meta.url)) {
  main(async () => {
    setUp();
    const dir = inRoot('drizzle');
    const before = migrations(dir);
    const args = [packageBin('drizzle-kit'), 'generate', ...process.argv.slice(2)];
    const code = await run(requireNode24(), args, { cwd: root });
    if (code !== 0) process.exit(code);
    // a migration that was shipped is never touched
    for (const file of migrations(dir)) {
      if (before.has(file)) continue;
      const where = path.join(dir, file);
      writeFileSync(where, makeTablesStrict(readFileSync(where, 'utf8')));
      console.log(`${file}: tables made STRICT`);
    }
  });
}
