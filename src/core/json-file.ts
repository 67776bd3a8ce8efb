import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { ownFolder } from './db/file/file-modes.ts';
import { withOrdinary } from './db/file/ordinary-file.ts';
import { writeWhole } from './output-file.ts';

/** Reads a small JSON file of the user's; where it is missing or damaged, `otherwise`. */
export function readJsonFile<Schema extends z.ZodType>(
  file: string, schema: Schema, otherwise: z.output<Schema>,
): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(withOrdinary(file, (handle) => readFileSync(handle, 'utf8'))));
  } catch {
    return otherwise;
  }
}

/** Writes a JSON file whole or not at all; makes its folder where it is missing. Only its user may read either. */
export function writeJsonFile(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: ownFolder });
  writeWhole(file, (handle) => writeFileSync(handle, `${JSON.stringify(value, null, 2)}\n`));
}
