import path from 'node:path';
import { AppError, invalid } from '../../shared/contract/errors.ts';
import type { SampleName } from '../../shared/contract/portfolio.ts';
import type { Language } from '../../shared/domain/language.ts';
import { textsIn } from '../../shared/i18n/texts.ts';
import { print } from '../output.ts';
import { type FileOptions, type Session, withCore, withPortfolio } from '../session.ts';

interface NewOptions {
  file: string;
  language?: Language;
}

const madeLanguage: Language = 'fi';

function sayMade(opened: { path: string; language: Language }, language: Language = opened.language): void {
  print(textsIn(language)('cli:made', { path: opened.path }));
}

/** `new` */
export async function makeNew(options: NewOptions & { organisation: string }): Promise<void> {
  const { file, organisation, language = madeLanguage } = options;
  sayMade(await withCore((client) => client.portfolio.create({ path: path.resolve(file), organisation, language })));
}

/** `sample` */
export async function makeSample(sample: SampleName, { file, language = madeLanguage }: NewOptions): Promise<void> {
  sayMade(await withCore((client) => client.portfolio.openSample({ sample, path: path.resolve(file), language })));
}

/** `import` */
export async function importFile(from: string, { file, language }: NewOptions): Promise<void> {
  const opened = await withCore((client) =>
    client.portfolio.importJson({ from: path.resolve(from), path: path.resolve(file) }));
  sayMade(opened, language);
}

/** A file to write, which is not a portfolio: neither the open one nor another. @throws AppError FILE_EXISTS */
function outputFile(output: string, session: Session): string {
  const file = path.resolve(output);
  if (file === session.path || path.extname(file).toLowerCase() === '.netfolio') throw new AppError('FILE_EXISTS', { path: file });
  return file;
}

/** `export` */
export async function exportFile(options: FileOptions & { output: string }): Promise<void> {
  await withPortfolio(options, async (session) => {
    const written = await session.client.portfolio.exportJson({ path: outputFile(options.output, session) });
    print(session.t('cli:exported', { path: written.path, count: written.rows }));
  });
}

/** `report annual` */
export async function reportAnnual(options: FileOptions & { year: string; output: string }): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, t, view } = session;
    if (!/^\d{4}$/.test(options.year)) throw invalid({ field: 'year', rule: 'number', value: options.year });
    const year = Number(options.year);
    const written = await client.report.exportAnnual({ ...view, year, path: outputFile(options.output, session) });
    print(t('cli:reported', { path: written.path, count: written.pages }));
  });
}
