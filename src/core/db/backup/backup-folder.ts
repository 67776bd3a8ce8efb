import { existsSync, readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { readJsonFile, writeJsonFile } from '../../json-file.ts';
import { diskReason } from '../file/disk-errors.ts';
import { makeOwnFolder } from '../file/file-modes.ts';
import { extension, folderProblem, pathIn } from '../file/files.ts';
import { isPortfolioId } from '../settings.ts';

/** Where backups are kept: each folder holds a folder for each portfolio. */
export interface BackupFolders {
  /** The one in the user's own directory; it is made where it is missing. */
  usual: string;
  /** The one that the user chose, or null. It is not made: a disk that is not plugged in must not be mistaken for a folder. */
  chosen: string | null;
  /** Those that were chosen before. */
  former: readonly string[];
}

export interface BackupFile {
  /** Absolute. */
  file: string;
  at: Date;
  /** What follows the moment in the file's name: `before-restore`; '' where the clock made it. */
  why: string;
  bytes: number;
}

/** All folders, the one that is written to first. */
export function allFolders({ usual, chosen, former }: BackupFolders): string[] {
  return [...new Set([...(chosen === null ? [] : [chosen]), usual, ...former])];
}

/** Why the chosen folder cannot be written to now; null where it can, or none was chosen. */
export function chosenProblem({ chosen }: BackupFolders): string | null {
  return chosen === null ? null : folderProblem(chosen);
}

const named = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(?:-(.+))?\.netfolio$/;

/** What a backup's name says. */
export function readName(name: string): { at: Date; why: string } | null {
  const found = named.exec(name);
  if (!found) return null;
  const at = new Date(`${found[1]}T${found[2]}:${found[3]}:${found[4]}.${found[5]}Z`);
  return Number.isNaN(at.getTime()) ? null : { at, why: found[6] ?? '' };
}

/** The name of a backup made at a moment. */
export function nameOf(at: Date, why: string): string {
  return `${at.toISOString().replace(/[:.]/g, '-')}${why === '' ? '' : `-${why}`}${extension}`;
}

/** A name that leads nowhere, or round in a circle, hides no other one. */
function statsOf(file: string): Stats | null {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}

/** The backups in one portfolio's folder, in no order; none where it cannot be read. */
export function backupsAt(folder: string): BackupFile[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const said = readName(name);
      const stats = said && statsOf(path.join(folder, name));
      return said && stats?.isFile() ? [{ file: path.join(folder, name), ...said, bytes: stats.size }] : [];
    });
  } catch {
    return [];
  }
}

/**
 * The list of the backups of a portfolio that this installation made by the clock, in the user's own directory. In a folder
 * that the user chose there may be other files of such names, and those of other installations.
 */
const madeIn = ({ usual }: BackupFolders, id: string) => path.join(pathIn(usual, id), 'made.json');

const PathList = z.array(z.string());

/** The backups of a portfolio that this installation made by the clock, by their paths. */
export function madeHere(folders: BackupFolders, id: string): string[] {
  return readJsonFile(madeIn(folders, id), PathList, []);
}

/** Writes down which there are. Where that fails, what is not on the list is kept for good. */
export function noteMadeHere(folders: BackupFolders, id: string, files: readonly string[]): void {
  try {
    writeJsonFile(madeIn(folders, id), files);
  } catch (error) {
    console.error(`Which backups were made here was not noted: ${String(error)}`);
  }
}

/** Notes of which files the backups in a folder are, so that those of a file that is gone can be found. */
const pathsFile = 'files.json';
const keptPaths = 20;

const pathsIn = (folder: string): string[] => readJsonFile(path.join(folder, pathsFile), PathList, []);

/** Notes that a portfolio's backups are those of a file; where the note cannot be written, they are found by its id alone. */
export function notePath(folder: string, file: string): void {
  const known = pathsIn(folder);
  if (known[0] === file || !existsSync(folder)) return;
  try {
    writeJsonFile(path.join(folder, pathsFile), [file, ...known.filter((each) => each !== file)].slice(0, keptPaths));
  } catch (error) {
    console.error(`Where the backups belong was not noted: ${String(error)}`);
  }
}

/** Notes for all backups of a portfolio that they are those of a file: it may have been moved since they were made. */
export function notePathOf(folders: BackupFolders, id: string, file: string): void {
  for (const folder of allFolders(folders)) notePath(pathIn(folder, id), file);
}

/** The ids of the portfolios that were at a path when they were backed up, the one backed up last first. */
export function idsAtPath(folders: BackupFolders, file: string): string[] {
  const found: { id: string; at: number }[] = [];
  for (const folder of allFolders(folders)) {
    for (const id of foldersIn(folder)) {
      const own = pathIn(folder, id);
      if (!pathsIn(own).includes(file)) continue;
      found.push({ id, at: Math.max(0, ...backupsAt(own).map((each) => each.at.getTime())) });
    }
  }
  return [...new Set(found.toSorted((a, b) => b.at - a.at).map(({ id }) => id))];
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory() && isPortfolioId(each.name)).map((each) => each.name);
  } catch {
    return [];
  }
}

/**
 * The folder for a portfolio's next backup: in the chosen folder, or in the usual one where that cannot be written to.
 * @returns the folder, made where it was missing, and why it is not the chosen one
 */
export function folderForNext(folders: BackupFolders, id: string): { folder: string; problem: string | null } {
  let problem = chosenProblem(folders);
  if (folders.chosen !== null && problem === null) {
    const folder = pathIn(folders.chosen, id);
    try {
      // One that is there may be shared with another installation on purpose.
      if (!existsSync(folder)) makeOwnFolder(folder);
      problem = folderProblem(folder);
      if (problem === null) return { folder, problem };
    } catch (error) {
      problem = diskReason(error) ?? 'io';
    }
  }
  const folder = pathIn(folders.usual, id);
  for (const each of [folders.usual, folder]) makeOwnFolder(each);
  return { folder, problem };
}
