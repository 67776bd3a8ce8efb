import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { type FilePlace, placeMarkers, placeOf, type PlaceFacts } from '../../../shared/domain/file-place.ts';

/** Every folder above a file, the nearest first. */
function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let folder = path.dirname(file); folders.at(-1) !== folder; folder = path.dirname(folder)) folders.push(folder);
  return folders;
}

/** Where the file really is: behind links, and on Windows behind the letter of a mapped drive. */
function realPath(file: string): string {
  try {
    return path.join(realpathSync.native(path.dirname(file)), path.basename(file));
  } catch {
    return file;
  }
}

/** `/proc/mounts` writes a space as `\040`. */
const unescaped = (text: string) => text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)));

/** What is mounted where, from Linux's list. */
export function parseMounts(text: string): PlaceFacts['mounts'] {
  return text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ');
    return point === undefined || type === undefined ? [] : [{ point: unescaped(point), type }];
  });
}

/** What is mounted where, from what macOS's `mount` prints: `//me@server/share on /Volumes/share (smbfs, nodev)`. */
export function parseMountCommand(text: string): PlaceFacts['mounts'] {
  return [...text.matchAll(/^.*? on (.+) \((\w+)/gm)].map(([, point = '', type = '']) => ({ point, type }));
}

function mountsFor(file: string): PlaceFacts['mounts'] {
  try {
    if (process.platform === 'linux') return parseMounts(readFileSync('/proc/self/mounts', 'utf8'));
    // Only what lies there can be on a network; the program takes its time.
    if (process.platform === 'darwin' && /^\/(Volumes|Network)\//.test(file)) {
      return parseMountCommand(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 }));
    }
  } catch (error) {
    console.error(`What is mounted is not known: ${String(error)}`);
  }
  return [];
}

/** What kind of folder a file is in. @param file its absolute path */
export function lookAtPlace(file: string): FilePlace {
  const real = realPath(file);
  const folders = new Set([file, real].flatMap(foldersAbove));
  const markers = placeMarkers.filter((name) => [...folders].some((folder) => existsSync(path.join(folder, name))));
  return placeOf([file, real], { platform: process.platform, env: process.env, home: homedir(), mounts: mountsFor(real), markers });
}
