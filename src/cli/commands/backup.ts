import path from 'node:path';
import type { Backup } from '../../shared/contract/backup.ts';
import type { Language } from '../../shared/domain/language.ts';
import { formatMoment } from '../../shared/domain/partial-date.ts';
import { formatSize } from '../../shared/i18n/format-size.ts';
import { type Texts, textsIn } from '../../shared/i18n/texts.ts';
import { Failure, sentenceOf } from '../failure.ts';
import { formatTable, print, printJson } from '../output.ts';
import { type FileOptions, portfolioFile, withCore, withPortfolio } from '../session.ts';

type Options = FileOptions & { json?: boolean };

/** What a command speaks that opens no portfolio. */
const usual: Language = 'en';

/** `backup` */
export async function backup(options: Options): Promise<void> {
  await withPortfolio(options, async ({ client, t }) => {
    const made = await client.backup.make();
    if (options.json) printJson(made);
    else print(t('cli:backup.made', { path: made.file }));
  });
}

const reasonOf = (t: Texts, { why }: Backup) => t(`cli:backup.reason.${why ?? 'clock'}`);

/** `backups`: of a file that may be open elsewhere, damaged or gone. */
export async function backups(options: Options): Promise<void> {
  const { language = usual } = options;
  const t = textsIn(language);
  const found = await withCore(options, (client) => client.backup.list({ path: portfolioFile(options.file) }));
  if (options.json) return printJson(found);
  if (found.length === 0) return print(t('cli:backup.none'));
  const headings = [
    t('cli:backup.number'), t('cli:column.when'), t('cli:backup.why'), t('cli:backup.size'), t('cli:backup.file'),
  ];
  print(formatTable(headings, found.map((each, index) => [
    String(index + 1), formatMoment(each.at, language), reasonOf(t, each), formatSize(each.bytes, language), each.file,
  ])));
}

/** The backup that is meant: its number in `backups`, its name, or its path. @throws Failure */
function chosen(t: Texts, found: readonly Backup[], wanted: string): string {
  const numbered = /^[1-9]\d{0,5}$/.test(wanted) ? found[Number(wanted) - 1] : undefined;
  const named = found.find(({ file }) => path.basename(file) === wanted);
  const backupFile = numbered?.file ?? named?.file ?? (wanted.includes(path.sep) ? path.resolve(wanted) : null);
  if (backupFile === null) throw new Failure(t('cli:backup.unknown', { wanted }));
  return backupFile;
}

/** `restore` */
export async function restore(wanted: string, options: Options): Promise<void> {
  const t = textsIn(options.language ?? usual);
  const file = portfolioFile(options.file);
  await withCore(options, async (client) => {
    try {
      const from = chosen(t, await client.backup.list({ path: file }), wanted);
      const done = await client.backup.restore({ path: file, file: from });
      if (options.json) return printJson(done);
      const own = textsIn(options.language ?? done.portfolio.language);
      print(own('cli:backup.restored', { path: done.portfolio.path, backup: path.basename(from) }));
      if (done.setAside !== null) print(own('cli:backup.setAside', { path: done.setAside }));
    } catch (error) {
      throw error instanceof Failure ? error : new Failure(sentenceOf(t, error), { cause: error });
    }
  });
}
