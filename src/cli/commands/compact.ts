import type { Compactable, Compacted } from '../../shared/contract/compact.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import { linesOfLoss } from '../../shared/i18n/format-compact.ts';
import { formatSize } from '../../shared/i18n/format-size.ts';
import { saidYes } from '../confirm.ts';
import { Failure } from '../failure.ts';
import { print, printJson } from '../output.ts';
import { readDay } from '../range.ts';
import { type FileOptions, type Session, withPortfolio } from '../session.ts';

interface Options extends FileOptions {
  before?: string;
  yes?: boolean;
  json?: boolean;
}

/** The start of the year before a day's. */
const lastYear = (today: Day): Day => `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}-01-01`;

/** `compact`: says what is lost, asks on a terminal, and needs `--yes` elsewhere. */
export async function compact(options: Options): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, t, view } = session;
    const before = options.before === undefined ? lastYear(options.clock.today()) : readDay(options.before);
    const lost = await client.history.compactable({ before });
    if (!options.json) print(linesOfLoss(t, lost).join('\n'));
    if (!options.yes) await ask(session, lost, options.json);
    const done = await run(session, before, options.json);
    if (options.json) return printJson(done);
    const size = (bytes: number) => formatSize(bytes, view.language);
    print(t('compact:done', { before: size(done.before), after: size(done.after) }));
    print(t('compact:kept', { path: done.backup }));
  });
}

/** @throws Failure where nobody can be asked, or says no */
async function ask({ t }: Session, lost: Compactable, json?: boolean): Promise<void> {
  if (!process.stdin.isTTY) {
    if (json) printJson(lost);
    throw new Failure(t('compact:needsYes'));
  }
  const question = t('compact:confirm', { word: t('compact:word') });
  if (!(await saidYes(question, t('compact:word'), process.stdin, process.stderr))) throw new Failure(t('compact:left'));
}

async function run({ client, t }: Session, before: Day, json?: boolean): Promise<Compacted> {
  for await (const { step, year, done } of await client.history.compact({ before })) {
    if (done) return done;
    if (!json) print(t(`compact:step.${step}`, { year: year ?? '' }));
  }
  throw new Failure(t('compact:stopped'));
}
