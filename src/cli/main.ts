// The command line: netfolio list engagements --file Kuopio.netfolio
import { CommanderError } from 'commander';
import { textsIn } from '../shared/i18n/texts.ts';
import { sentenceOf } from './failure.ts';
import { language } from './language.ts';
import { buildProgram } from './program.ts';

const wrongUsage = 2;

// Whoever reads may stop early (`| head`): what is left to say is then said to nobody.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

const helpLanguage = language(process.argv) ?? 'en';
try {
  await buildProgram(textsIn(helpLanguage)).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Help that was asked for is no error; help that is shown because nothing was asked is.
    process.exitCode = error.code === 'commander.helpDisplayed' || error.code === 'commander.version' ? 0 : wrongUsage;
  } else {
    process.stderr.write(`${sentenceOf(textsIn(helpLanguage), error)}\n`);
    process.exitCode = 1;
  }
}
