// Which packages the program is made of, and under which licences: gathered while it is built, from what goes into it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { type Component, type Licences, licencesFile } from '../src/shared/contract/licences.ts';

interface Manifest {
  name: string;
  version: string;
  license?: string | { type: string };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const manifestIn = (dir: string) => JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')) as Manifest;

/** The directory of the package that a bundled module belongs to; null for our own and for what the bundler makes up. */
function packageOf(module: string): string | null {
  return /^[^\0]*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(module)?.[0] ?? null;
}

/** Licence files by the names that packages give them; the same text is told once. */
function textOf(dir: string): string {
  const files = readdirSync(dir).filter((file) => /^(?:licen[cs]e|copying|notice|ofl)(?:[-._]|$)/iu.test(file)).sort();
  const texts = files.map((file) => readFileSync(path.join(dir, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [...new Set(texts)].join('\n\n');
}

function componentIn(dir: string): Component {
  const { name, version, license } = manifestIn(dir);
  const licence = (typeof license === 'object' ? license.type : license) ?? '';
  const text = textOf(dir);
  if (licence === '' && text === '') throw new Error(`${name} tells no licence: it cannot be part of the program.`);
  return { name, version, licence, text };
}

/** Licences whose text is the same for all who use them; a package that brings none gets that of another. */
const namesNobody = new Set(['Apache-2.0']);
const sameText = (all: readonly Component[], licence: string): string =>
  all.find((each) => each.licence === licence && each.text !== '')?.text ?? '';

/** What stays outside of the bundles, with what it needs itself, and Electron. */
function outsideOf(root: string): string[] {
  const { dependencies, optionalDependencies } = manifestIn(root);
  const waiting = [...Object.keys({ ...dependencies, ...optionalDependencies }), 'electron'];
  const found = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const dir = path.join(root, 'node_modules', name);
    if (found.has(dir) || !existsSync(dir)) continue;
    found.add(dir);
    // Electron's own are the tools that download it
    if (name !== 'electron') waiting.push(...Object.keys(manifestIn(dir).dependencies ?? {}));
  }
  return [...found];
}

/**
 * Two plugins that hear what is bundled: `gather` for main, preload and core, `write` for the window, which is built last and
 * gets the list as a file of its own.
 */
export function licencePlugins(root: string): { gather: Plugin; write: Plugin } {
  const packages = new Set<string>();
  const hear = (modules: Iterable<string>) => {
    for (const module of modules) {
      const dir = packageOf(module);
      if (dir !== null) packages.add(dir);
    }
  };
  const gather: Plugin = {
    name: 'netfolio-gather-licences',
    generateBundle() {
      hear(this.getModuleIds());
    },
  };
  const write: Plugin = {
    name: 'netfolio-write-licences',
    generateBundle() {
      if (packages.size === 0) this.error('The window was built before main and the core: what these are made of is not known.');
      hear(this.getModuleIds());
      const components = new Map([...packages, ...outsideOf(root)].map((dir) => {
        const component = componentIn(dir);
        return [`${component.name} ${component.version}`, component];
      }));
      const sorted = [...components.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const each of sorted) if (each.text === '' && namesNobody.has(each.licence)) each.text = sameText(sorted, each.licence);
      const licences: Licences = { program: { ...componentIn(root), name: 'Netfolio' }, components: sorted };
      this.emitFile({ type: 'asset', fileName: licencesFile, source: JSON.stringify(licences) });
    },
  };
  return { gather, write };
}
