import { rmSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { Draft } from '../../../shared/contract/draft.ts';
import { pathIn } from '../../db/file/files.ts';
import { readJsonFile, writeJsonFile } from '../../json-file.ts';

/** The oldest drafts of a portfolio go when there are more: nobody comes back to them. */
const mostKept = 1_000;

/** One damaged draft does not take the others along. */
const Drafts = z.array(z.unknown()).transform((list) => list.flatMap((each) => Draft.safeParse(each).data ?? []));

const fileOf = (data: string, portfolio: string | null) => pathIn(path.join(data, 'drafts'), `${portfolio ?? 'window'}.json`);

/** What was typed and not saved, the oldest first. @param data the user's own directory */
export function draftsOf(data: string, portfolio: string | null): Draft[] {
  return readJsonFile(fileOf(data, portfolio), Drafts, []);
}

function write(data: string, portfolio: string | null, drafts: readonly Draft[]): void {
  const file = fileOf(data, portfolio);
  if (drafts.length > 0) writeJsonFile(file, drafts.slice(-mostKept));
  else rmSync(file, { force: true });
}

/** Keeps a draft in place of the one of its key; `values` null drops it. */
export function keepDraft(data: string, portfolio: string | null, key: string, values: Draft['values'] | null, at: string): Draft | null {
  const kept = values && { key, values, at };
  const others = draftsOf(data, portfolio).filter((each) => each.key !== key);
  write(data, portfolio, kept ? [...others, kept] : others);
  return kept;
}

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);

/** Drops the drafts of a portfolio in one of whose texts something stands. */
export function dropDrafts(data: string, portfolio: string, holds: (text: string) => boolean): void {
  const drafts = draftsOf(data, portfolio);
  const left = drafts.filter((each) => !textsIn(each).some(holds));
  if (left.length < drafts.length) write(data, portfolio, left);
}
