import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** The program of tests/faults/program as one file of JavaScript. */
    program: string;
  }
}

/**
 * Makes one file of the program that the tests start hundreds of times: it starts in a tenth of a second, and asks
 * the system for the same things in the same order each time.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  // Inside the checkout, so that it finds better-sqlite3.
  const outDir = mkdtempSync(path.join(root, 'node_modules/.faults-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(root, 'tests/faults/program/main.ts'),
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'program.js', codeSplitting: false } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  project.provide('program', path.join(outDir, 'program.js'));
  return () => rmSync(outDir, { recursive: true, force: true });
}
