import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { Language as LanguageSchema } from '../../../shared/contract/fields.ts';
import { type OpenPortfolio, type SampleName, samples } from '../../../shared/contract/portfolio.ts';
import { type Operation, TableNameSchema } from '../../../shared/contract/record.ts';
import { type AgreementType, type EngagementKind, markOf, marks } from '../../../shared/domain/engagement.ts';
import { type Language, shownName } from '../../../shared/domain/language.ts';
import type { Context } from '../../context.ts';
import { extension } from '../../db/open.ts';
import { createPortfolio } from './service.ts';

type SampleRow = { id: string } & Record<string, unknown>;

/** A shipped sample, in the documented form of a portfolio in JSON. */
const SampleFile = z.object({
  format: z.literal('netfolio'),
  version: z.literal(1),
  language: LanguageSchema,
  tables: z.partialRecord(TableNameSchema, z.array(z.looseObject({ id: z.string() }))),
});
type SampleFile = z.infer<typeof SampleFile>;

function readSample(resources: string, sample: SampleName): SampleFile {
  return SampleFile.parse(JSON.parse(readFileSync(path.join(resources, 'samples', `${sample}.json`), 'utf8')));
}

function operationsOf({ tables }: SampleFile): Operation[] {
  return Object.entries(tables).flatMap(([table, rows]) =>
    rows.map(({ id, ...values }) => ({ op: 'add' as const, table: TableNameSchema.parse(table), id, values })));
}

const textOf = (row: SampleRow | undefined, field: string) => (row?.[field] ?? null) as string | null;

function ownName({ tables }: SampleFile, language: Language): string {
  const own = tables.organisation?.find((row) => row['own'] === true);
  return shownName({ fi: textOf(own, 'nameFi'), sv: textOf(own, 'nameSv'), en: textOf(own, 'nameEn') }, language);
}

/** What each sample holds. @param resources the directory with `samples/` */
export function describeSamples(resources: string, language: Language) {
  return samples.map((sample) => {
    const file = readSample(resources, sample);
    const types = new Map(file.tables.agreement?.map((row) => [row.id, textOf(row, 'type') as AgreementType]));
    const found = (file.tables.engagement ?? []).map((row) => markOf(textOf(row, 'kind') as EngagementKind, types.get(row.id) ?? null));
    return {
      sample,
      name: ownName(file, language),
      composition: marks.map((mark) => ({ mark, count: found.filter((each) => each === mark).length })),
      total: found.length,
    };
  });
}

/** `Kuopio.netfolio` in the folder, or `Kuopio 2.netfolio` where that is taken. */
function freePath(folder: string, name: string): string {
  const plain = name.replace(/[<>:"/\\|?*]/g, ' ').trim();
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${plain}${number === 1 ? '' : ` ${number}`}${extension}`);
    if (!existsSync(file)) return file;
  }
}

/**
 * Makes a portfolio from a sample and opens it.
 * @param wanted its file; null: a free name in the user's own directory
 * @throws AppError FILE_EXISTS, CANNOT_CREATE
 */
export function openSample(context: Context, sample: SampleName, wanted: string | null, language: Language): OpenPortfolio {
  const { resources, data } = context.places;
  const file = readSample(resources, sample);
  const folder = path.join(data, 'samples');
  if (wanted === null) mkdirSync(folder, { recursive: true });
  return createPortfolio(context, wanted ?? freePath(folder, ownName(file, language)), {
    language, operations: operationsOf(file), action: 'sample',
  });
}
