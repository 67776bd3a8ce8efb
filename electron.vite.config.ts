import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { licencePlugins } from './tools/licences.ts';

const at = (file: string) => path.resolve(import.meta.dirname, file);

const licences = licencePlugins(import.meta.dirname);

// Native packages stay outside the bundles; everything else goes in. They are required, never imported: a process of Electron
// finds nothing in its archive by an import.
const external = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler'];

// The oldest Electron that must run this is 25: Node 18, Chrome 114.
export default defineConfig({
  main: {
    plugins: [licences.gather],
    build: {
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: at('src/main/index.ts'),
          core: at('src/core/entry.ts'),
          cli: at('src/cli/main.ts'),
          'report-worker': at('src/core/reports/worker.ts'),
          'import-worker': at('src/core/imports/worker.ts'),
        },
        external,
        output: {
          format: 'cjs', dynamicImportInCjs: false, entryFileNames: '[name].cjs',
          // Beside the entries: whoever looks for a worker or for what ships with the program begins at its own folder.
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    plugins: [licences.gather],
    build: {
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    // electron-vite insists on base './', with which a reload of a deep link finds nothing
    plugins: [react(), licences.write, { name: 'absolute-base', enforce: 'post', config: () => ({ base: '/' }) }],
    build: {
      target: 'chrome114',
      cssTarget: 'chrome114',
      minify: true,
      cssMinify: 'lightningcss',
      outDir: at('out/renderer'),
      rollupOptions: { input: at('src/renderer/index.html') },
      modulePreload: { polyfill: false },
    },
  },
});
