import { existsSync } from 'node:fs';
import path from 'node:path';
import { type CoreClient, createCore } from '../core/app.ts';
import type { Clock } from '../shared/clock.ts';
import { invalid } from '../shared/contract/errors.ts';
import type { View } from '../shared/contract/fields.ts';
import type { Language } from '../shared/domain/language.ts';
import { type Texts, textsIn } from '../shared/i18n/texts.ts';
import { Failure, sentenceOf } from './failure.ts';
import { dataDir, resources } from './places.ts';
import { readDay } from './range.ts';
import { tellWork } from './tell-work.ts';

/** What every command is told. */
export interface Told {
  clock: Clock;
  language?: Language;
}

/** Options that every command on a portfolio takes. */
export interface FileOptions extends Told {
  file: string;
  asOf?: string;
  /** Reads a copy, also of a file that is open elsewhere. */
  readOnly?: boolean;
  /** Also where a note says that another computer has the file. */
  takeOver?: boolean;
}

/** An open portfolio, and in which words to speak of it. */
export interface Session {
  client: CoreClient;
  t: Texts;
  view: View;
}

/** The absolute path of a file as it is typed. Nothing typed would mean the folder. @throws AppError INVALID */
export function readPath(typed: string): string {
  if (typed === '') throw invalid({ field: 'path', rule: 'required' });
  return path.resolve(typed);
}

/**
 * Runs with a core in this process, which is closed whatever happens. What takes long tells how far it is, and Ctrl+C has it leave
 * all as it was.
 * @param work is given how to have it told in another language, where none was asked for
 */
export async function withCore<Result>(
  { clock, language }: Told, work: (client: CoreClient, speak: (other: Language) => void) => Promise<Result>,
): Promise<Result> {
  const core = createCore({ resources, data: dataDir(), clock });
  let spoken = language ?? 'en';
  const end = tellWork(core.client, () => textsIn(spoken));
  try {
    return await work(core.client, (other) => { spoken = language ?? other; });
  } finally {
    await end();
    core.close();
  }
}

/** The file that is meant: new files get the extension where it was not typed. */
export function portfolioFile(typed: string): string {
  const file = readPath(typed);
  return !existsSync(file) && existsSync(`${file}.netfolio`) ? `${file}.netfolio` : file;
}

/**
 * Runs on an open portfolio. What is said, and what goes wrong, is worded in the asked language, else the portfolio's.
 * @throws Failure, and the errors of opening
 */
export async function withPortfolio<Result>(
  options: FileOptions, work: (session: Session) => Promise<Result>,
): Promise<Result> {
  return withCore(options, async (client, speak) => {
    const { file, clock, readOnly, takeOver } = options;
    const asOf = options.asOf === undefined ? clock.today() : readDay(options.asOf);
    const opened = await client.portfolio.open({ path: portfolioFile(file), readOnly, takeOver });
    const language = options.language ?? opened.language;
    speak(language);
    const t = textsIn(language);
    try {
      return await work({ client, t, view: { asOf, language } });
    } catch (error) {
      throw new Failure(sentenceOf(t, error), { cause: error });
    }
  });
}
