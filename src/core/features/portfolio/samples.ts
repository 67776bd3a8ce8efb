import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type OpenPortfolio, type SampleName, samples } from '../../../shared/contract/portfolio.ts';
import type { TableName } from '../../../shared/contract/tables.ts';
import { type AgreementType, type EngagementKind, markOf, marks } from '../../../shared/domain/engagement.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Context } from '../../context.ts';
import { extension, pathIn } from '../../db/file/files.ts';
import { type PortfolioFile, readPortfolioFile } from '../exchange/service.ts';
import { createPortfolio, ownNameIn } from './service.ts';

/** A shipped sample: a portfolio in JSON, read as any other is. */
const readSample = (resources: string, sample: SampleName): PortfolioFile =>
  readPortfolioFile(path.join(resources, 'samples', `${sample}.json`));

/** What each sample holds. @param resources the directory with `samples/` */
export function describeSamples(resources: string, language: Language) {
  return samples.map((sample) => {
    const { operations } = readSample(resources, sample);
    const valuesIn = (table: TableName, field: string) =>
      operations.filter((each) => each.table === table).map(({ id, values }) => [id, values[field]] as const);
    // The values are still to be checked by the tables' schemas; the samples' own tests have checked these.
    const types = new Map(valuesIn('agreement', 'type')) as Map<string, AgreementType>;
    const found = valuesIn('engagement', 'kind').map(([id, kind]) => markOf(kind as EngagementKind, types.get(id) ?? null));
    return {
      sample,
      name: ownNameIn(operations, language),
      composition: marks.map((mark) => ({ mark, count: found.filter((each) => each === mark).length })),
      total: found.length,
    };
  });
}

/** `Kuopio.netfolio` in the folder, or `Kuopio 2.netfolio` where that is taken. */
function freePath(folder: string, name: string): string {
  const plain = name.replace(/[<>:"/\\|?*]/g, ' ').trim();
  for (let number = 1; ; number += 1) {
    const file = pathIn(folder, `${plain}${number === 1 ? '' : ` ${number}`}${extension}`);
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
  const { operations } = readSample(resources, sample);
  const folder = path.join(data, 'samples');
  if (wanted === null) mkdirSync(folder, { recursive: true });
  const file = wanted ?? freePath(folder, ownNameIn(operations, language));
  return createPortfolio(context, file, { language, operations, action: 'sample' });
}
