import type { CoreClient } from '../../core/app.ts';
import { invalid } from '../../shared/contract/errors.ts';
import type { SampleName } from '../../shared/contract/portfolio.ts';
import type { Language } from '../../shared/domain/language.ts';
import { type Texts, textsIn } from '../../shared/i18n/texts.ts';
import { print } from '../output.ts';
import { type FileOptions, readPath, type Told, withCore, withPortfolio } from '../session.ts';

interface NewOptions extends Told {
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
  sayMade(await withCore(options, (client) => client.portfolio.create({ path: readPath(file), organisation, language })));
}

/** `sample` */
export async function makeSample(sample: SampleName, options: NewOptions): Promise<void> {
  const { file, language = madeLanguage } = options;
  sayMade(await withCore(options, (client) => client.portfolio.openSample({ sample, path: readPath(file), language })));
}

/** What takes longer than this tells how far it is, in ms. */
const quick = 1_000;

/** Tells on one line of the terminal how far an import is, until it is given up. */
async function tellProgress(client: CoreClient, t: Texts, signal: AbortSignal): Promise<void> {
  if (!process.stderr.isTTY) return;
  let line = '';
  const shown = setInterval(() => {
    if (line !== '') process.stderr.write(`\r${line}\u001b[K`);
  }, quick);
  try {
    for await (const { part, percent } of await client.portfolio.importing(undefined, { signal })) line = t(`cli:${part}`, { percent });
  } catch (error) {
    // The end of it: the import is done, or was given up.
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(shown);
    process.stderr.write('\r\u001b[K');
  }
}

/** `import`: Ctrl+C ends it, and leaves nothing behind. */
export async function importFile(from: string, options: NewOptions): Promise<void> {
  const { file, language } = options;
  const end = new AbortController();
  const stop = () => end.abort();
  process.once('SIGINT', stop);
  try {
    const opened = await withCore(options, async (client) => {
      const told = tellProgress(client, textsIn(language ?? 'en'), end.signal);
      try {
        return await client.portfolio.importJson({ from: readPath(from), path: readPath(file) }, { signal: end.signal });
      } finally {
        end.abort();
        await told;
      }
    });
    sayMade(opened, language);
  } finally {
    process.off('SIGINT', stop);
  }
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
