import { CommanderError } from 'commander';
import type { Clock } from '../shared/clock.ts';
import { textsIn } from '../shared/i18n/texts.ts';
import { sentenceOf } from './failure.ts';
import { askedLanguage } from './language.ts';
import { printable } from './output.ts';
import { buildProgram } from './program.ts';

/**
 * Runs one command.
 * @param args what stands after the program's name
 * @param clock the machine's, outside of tests
 * @returns the exit status: 0 done, 1 refused, 2 wrong usage
 */
export async function run(args: readonly string[], clock: Clock): Promise<0 | 1 | 2> {
  const t = textsIn(askedLanguage(args) ?? 'en');
  try {
    await buildProgram(t, clock).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help that was asked for is no error; help that is shown because nothing was asked is.
      return error.code === 'commander.helpDisplayed' || error.code === 'commander.version' ? 0 : 2;
    }
    process.stderr.write(`${printable(sentenceOf(t, error))}\n`);
    return 1;
  }
}
