import { invalid } from '../../shared/contract/errors.ts';
import type { SampleName } from '../../shared/contract/portfolio.ts';
import type { Language } from '../../shared/domain/language.ts';
import { textsIn } from '../../shared/i18n/texts.ts';
import { print } from '../output.ts';
import { type FileOptions, readPath, type Told, withCore, withPortfolio } from '../session.ts';

interface NewOptions extends Told {
  file: string;
}

const madeLanguage: Language = 'fi';

function sayMade(opened: { path: string; language: Language }, language: Language = opened.language): void {
  print(textsIn(language)('cli:made', { path: opened.path }));
}

/** `new` */
export async function makeNew(options: NewOptions & { organisation: string }): Promise<void> {
  const { file, organisation, language = madeLanguage } = options;
  sayMade(await withCore(options, (client) => client.portfolio.create({ path: readPath(file), organisation, language })));
}

/** `sample` */
export async function makeSample(sample: SampleName, options: NewOptions): Promise<void> {
  const { file, language = madeLanguage } = options;
  sayMade(await withCore(options, (client) => client.portfolio.openSample({ sample, path: readPath(file), language })));
}

/** `import` */
export async function importFile(from: string, options: NewOptions): Promise<void> {
  const { file, language } = options;
  sayMade(await withCore(options, (client) => client.portfolio.importJson({ from: readPath(from), path: readPath(file) })), language);
}

/** `rescue`: what can be read of a portfolio that was refused, in a new one. */
export async function rescueFile(from: string, options: NewOptions): Promise<void> {
  const { portfolio, rows, leftOut, emptied } = await withCore(options, (client) =>
    client.portfolio.rescue({ from: readPath(from), path: readPath(options.file) }));
  const t = textsIn(options.language ?? portfolio.language);
  sayMade(portfolio, options.language);
  print(t('backupPage:rescued', { count: rows, leftOut, emptied }));
}

/** `export` */
export async function exportFile(options: FileOptions & { output: string }): Promise<void> {
  await withPortfolio(options, async ({ client, t }) => {
    const written = await client.portfolio.exportJson({ path: readPath(options.output) });
    print(t('cli:exported', { path: written.path, count: written.rows }));
  });
}

/** `report annual` */
export async function reportAnnual(options: FileOptions & { year: string; output: string }): Promise<void> {
  await withPortfolio(options, async ({ client, t, view }) => {
    if (!/^\d{4}$/.test(options.year)) throw invalid({ field: 'year', rule: 'number', value: options.year });
    const year = Number(options.year);
    const written = await client.report.exportAnnual({ ...view, year, path: readPath(options.output) });
    print(t('cli:reported', { path: written.path, count: written.pages }));
  });
}
