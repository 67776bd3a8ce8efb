// The dependency rule of the rooms (docs/architecture.md): who may import whom. Pure; the linter's plugin asks here.
import path from 'node:path';

const node = /^(node:|(assert|child_process|crypto|events|fs|http|os|path|stream|url|util|worker_threads)(\/|$))/;
const electron = /^electron(\/|$)/;
const react = /^(react|react-dom|react-i18next|@mantine|@tanstack|@tabler|@orpc\/tanstack-query)(\/|$)/;
const database = /^(drizzle-orm|drizzle-kit|better-sqlite3)(\/|$)/;
const contractServer = /^@orpc\/server(\/|$)/;
const contractClient = /^@orpc\/client(\/|$)/;
const commandLine = /^commander(\/|$)/;
const pureLibraries = /^(zod|@orpc\/contract|i18next|uuid)(\/|$)/;

/** What each room may import: `rooms` of our own, and packages (`only` is a list of all, `never` of some). */
export const rooms = {
  shared: { rooms: [], only: [pureLibraries] },
  core: { rooms: ['shared'], never: [electron, react, commandLine] },
  main: { rooms: ['shared'], only: [electron, node] },
  preload: { rooms: ['shared'], only: [electron] },
  renderer: { rooms: ['shared'], never: [electron, node, database, contractServer, commandLine] },
  cli: { rooms: ['core', 'shared'], never: [electron, react, database] },
  host: { rooms: ['core', 'shared'], never: [electron, react, database, contractClient, commandLine] },
};

const isTest = (file) => /\.test\.tsx?$/.test(file);
const featureOf = (file, room) => new RegExp(`^src/${room}/features/([^/]+)/(.*)$`).exec(file);

function coreProblem(from, to) {
  const target = featureOf(to, 'core');
  const own = featureOf(from, 'core');
  if (own && target && own[1] !== target[1] && target[2] !== 'service.ts') {
    return `the feature ${own[1]} may use only the service of ${target[1]}`;
  }
  if (own && !isTest(from) && /^src\/core\/(app|entry)\.ts$/.test(to)) return 'a feature may not import the wiring';
  const layer = own && /^(router|service|repo)\.ts$/.exec(own[2])?.[1];
  if (layer === 'repo' && target && /^(router|service)\.ts$/.test(target[2])) return 'a repo may not import what is above it';
  if (layer === 'service' && target?.[2] === 'router.ts') return 'a service may not import its router';
  if (layer === 'router' && to.startsWith('src/core/db/schema/')) return 'a router may not import tables';
  if (from.startsWith('src/core/db/') && target) return 'the database may not import a feature';
  return null;
}

/** The floors of the window from the ground up (docs/architecture.md); `main.tsx`, on the roof, is where it begins. */
const floors = ['window', 'ui', 'records', 'features', 'app', 'main.tsx'];

function rendererProblem(from, to) {
  const [here, there] = [from, to].map((file) => floors.indexOf(file.split('/')[2]));
  if (here < 0) return `it stands on none of the floors of the window: ${floors.join(', ')}`;
  if (there < 0) return 'what it imports stands on none of the floors of the window';
  if (there > here) return `${floors[here]} may not import ${floors[there]}, which is a floor above`;
  const target = featureOf(to, 'renderer');
  if (!target || featureOf(from, 'renderer')?.[1] === target[1] || target[2] === 'index.ts') return null;
  return `the feature ${target[1]} may be imported only by its index.ts`;
}

/** `file` and `target` are paths from the repository's root, with slashes. */
function ownProblem(file, target) {
  const from = file.split('/')[1];
  const to = target.startsWith('src/') ? target.split('/')[1] : null;
  if (to === null) {
    return isTest(file) && /^(tests|samples)\//.test(target) ? null : 'it lies outside src';
  }
  if (from !== to && !rooms[from].rooms.includes(to)) return `${from} may not import ${to}`;
  if (from === 'preload' && to === 'shared' && target !== 'src/shared/contract/shell.ts') {
    return 'preload may import only the names of its channels';
  }
  if (to === 'core' && from !== 'core' && featureOf(target, 'core')) return 'the core is entered by its app.ts';
  if (from === 'core' && to === 'core') return coreProblem(file, target);
  if (from === 'renderer' && to === 'renderer') return rendererProblem(file, target);
  return null;
}

function packageProblem(file, name) {
  const room = file.split('/')[1];
  const { only, never } = rooms[room];
  if (isTest(file) && /^(vitest|fast-check|node:|@testing-library)/.test(name)) return null;
  if (only && !only.some((allowed) => allowed.test(name))) return `${room} may not import ${name}`;
  if (never?.some((forbidden) => forbidden.test(name))) return `${room} may not import ${name}`;
  return null;
}

/**
 * Says why a file may not import something, or null if it may.
 * @param {string} file the importing file, from the repository's root, with slashes
 * @param {string} specifier what stands in the import
 */
export function importProblem(file, specifier) {
  if (!file.startsWith('src/') || !Object.hasOwn(rooms, file.split('/')[1])) return null;
  if (!specifier.startsWith('.')) return packageProblem(file, specifier);
  const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
  return ownProblem(file, target);
}
