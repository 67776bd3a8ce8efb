import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Argument, Command, Option } from 'commander';
import type { Clock } from '../shared/clock.ts';
import { engagementKinds } from '../shared/domain/engagement.ts';
import { languages } from '../shared/domain/language.ts';
import type { Texts } from '../shared/i18n/texts.ts';
import { addBackupCommands, addWaysToOpen } from './backup-commands.ts';
import { addDeadlineCommands } from './deadline-commands.ts';
import { addHistoryCommands, addPersonDataCommands } from './history-commands.ts';
import { addMoneyCommands } from './money-commands.ts';
import { printable } from './output.ts';
import { addPeriodCommands } from './period-commands.ts';
import { readDay } from './range.ts';
import { addSearchCommands } from './search-commands.ts';
import { usageError } from './usage-error.ts';

const sampleNames = ['kuopio', 'central-finland'];
const lists = ['engagements', 'people', 'organisations', 'activities', 'council-terms'];

function ownVersion(): string {
  const file = path.resolve(import.meta.dirname, '../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Commander's own headings and placeholders, in the language of the help. */
function titles(t: Texts): Record<string, string> {
  return {
    'Usage:': t('cli:usage'),
    'Options:': t('cli:options'),
    'Global Options:': t('cli:globalOptions'),
    'Commands:': t('cli:commands'),
    'Arguments:': t('cli:arguments'),
    '[options]': `[${t('cli:placeholder.options')}]`,
    '[command]': `[${t('cli:placeholder.command')}]`,
  };
}

/** What an option or argument is, with the values that it takes; Commander would add an English word for them. */
const described = ({ description, argChoices }: { description: string; argChoices?: readonly string[] | undefined }) =>
  (argChoices === undefined ? description : `${description} [${argChoices.join(', ')}]`);

/**
 * The clock of one command. `--today` gives its day; moments stay what they are, for the history tells when a change was
 * really made, and a backup is kept by its real age.
 * @throws AppError INVALID
 */
function clockOn(clock: Clock, { today }: { today?: string }): Clock {
  if (today === undefined) return clock;
  const day = readDay(today, 'today');
  return { ...clock, today: () => day };
}

/** The options that many commands share. */
function optionsIn(t: Texts) {
  return {
    file: () => new Option('--file <F>', t('cli:option.file')).makeOptionMandatory(),
    newFile: () => new Option('--file <F>', t('cli:option.newFile')).makeOptionMandatory(),
    language: () => new Option('--language <L>', t('cli:option.language')).choices([...languages]),
    asOf: () => new Option('--as-of <DATE>', t('cli:option.asOf')),
    json: () => new Option('--json', t('cli:option.json')),
    output: () => new Option('--output <P>', t('cli:option.output')).makeOptionMandatory(),
  };
}

/**
 * The commands with their help. A command's work is loaded only when it runs: help and wrong usage need no core.
 * @param t the texts of the help
 * @param clock the machine's, outside of tests
 */
export function buildProgram(t: Texts, clock: Clock): Command {
  const words = titles(t);
  const own = (text: string) => words[text] ?? text;
  const program = new Command('netfolio')
    .description(`${t('cli:about')}\n\n${t('cli:exit')}`)
    .version(ownVersion(), '--version', t('cli:option.version'))
    .helpOption('--help', t('cli:option.help'))
    .option('--today <DAY>', t('cli:option.today'))
    .hook('preAction', (_program, command) => void command.setOptionValue('clock', clockOn(clock, program.opts())))
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError()
    // it repeats what was typed, or pasted
    .configureOutput({ outputError: (text, write) => write(`${printable(usageError(t, text))}\n`) })
    .configureHelp({
      showGlobalOptions: true, minWidthToWrap: 30, optionDescription: described, argumentDescription: described,
      styleTitle: own, styleOptionText: own, styleSubcommandText: own,
    });
  addFileCommands(program, t);
  addRescueCommand(program, t);
  addReadingCommands(program, t);
  addChangingCommands(program, t);
  addHistoryCommands(program, t, optionsIn(t));
  addPersonDataCommands(program, t, optionsIn(t));
  addPeriodCommands(program, t, optionsIn(t));
  addSearchCommands(program, t, optionsIn(t));
  addMoneyCommands(program, t, optionsIn(t));
  addDeadlineCommands(program, t, optionsIn(t));
  addOutputCommands(program, t);
  addBackupCommands(program, t, optionsIn(t));
  addWaysToOpen(program, t);
  return program;
}

function addFileCommands(program: Command, t: Texts): void {
  const option = optionsIn(t);
  program.command('new').description(t('cli:command.new'))
    .addOption(option.newFile())
    .requiredOption('--organisation <NAME>', t('cli:option.organisation'))
    .addOption(new Option('--language <L>', t('cli:option.newLanguage')).choices([...languages]))
    .action(async (options) => (await import('./commands/files.ts')).makeNew(options));
  program.command('sample').description(t('cli:command.sample'))
    .addArgument(new Argument('<sample>', t('cli:argument.sample')).choices(sampleNames))
    .addOption(option.newFile())
    .addOption(new Option('--language <L>', t('cli:option.newLanguage')).choices([...languages]))
    .action(async (sample, options) => (await import('./commands/files.ts')).makeSample(sample, options));
  program.command('import').description(t('cli:command.import'))
    .argument('<P.json>', t('cli:argument.json'))
    .addOption(option.newFile())
    .addOption(option.language())
    .action(async (from, options) => (await import('./commands/files.ts')).importFile(from, options));
}

function addRescueCommand(program: Command, t: Texts): void {
  const option = optionsIn(t);
  program.command('rescue').description(t('cli:command.rescue'))
    .argument('<F.netfolio>', t('cli:argument.refused'))
    .addOption(option.newFile())
    .addOption(option.language())
    .action(async (from, options) => (await import('./commands/files.ts')).rescueFile(from, options));
}

function addReadingCommands(program: Command, t: Texts): void {
  const option = optionsIn(t);
  program.command('list').description(t('cli:command.list'))
    .addArgument(new Argument('<what>', t('cli:argument.what')).choices(lists))
    .addOption(option.file())
    .addOption(new Option('--kind <K>', t('cli:option.kind')).choices([...engagementKinds]))
    .addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (what, options, command: Command) => {
      const misplaced = options.kind !== undefined && what !== 'engagements';
      if (misplaced) command.error(t('cli:error.kindOnlyEngagements'));
      await (await import('./commands/list.ts')).list(what, options);
    });
  program.command('show').description(t('cli:command.show'))
    .argument('<ID>', t('cli:argument.id'))
    .addOption(option.file()).addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (id, options) => (await import('./commands/show.ts')).show(id, options));
  program.command('check').description(t('cli:command.check'))
    .addOption(option.file()).addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (options) => (await import('./commands/check.ts')).check(options));
}

function addChangingCommands(program: Command, t: Texts): void {
  const option = optionsIn(t);
  program.command('set').description(t('cli:command.set'))
    .argument('<ID>', t('cli:argument.id'))
    .argument('<FIELD=VALUE...>', t('cli:argument.fields'))
    .option('--move-along', t('cli:option.moveAlong'))
    .addOption(option.file()).addOption(option.asOf()).addOption(option.language())
    .addHelpText('after', `\n${t('cli:example.fields')}`)
    .action(async (id, fields: string[], options, command: Command) => {
      const given = new Map<string, string>();
      for (const text of fields) {
        const cut = text.indexOf('=');
        const field = text.slice(0, cut);
        if (cut < 1) command.error(t('cli:error.notAField', { text: text.slice(0, 80) }));
        if (given.has(field)) command.error(t('cli:error.fieldTwice', { field }));
        given.set(field, text.slice(cut + 1));
      }
      await (await import('./commands/set.ts')).set(id, given, options);
    });
}

function addOutputCommands(program: Command, t: Texts): void {
  const option = optionsIn(t);
  program.command('report').description(t('cli:command.report'))
    .command('annual').description(t('cli:command.annual'))
    .addOption(option.file())
    .requiredOption('--year <Y>', t('cli:option.year'))
    .addOption(option.output())
    .addOption(option.asOf()).addOption(option.language())
    .action(async (options) => (await import('./commands/files.ts')).reportAnnual(options));
  program.command('export').description(t('cli:command.export'))
    .addOption(new Option('--format <FORMAT>', t('cli:option.format')).choices(['json']).makeOptionMandatory())
    .addOption(option.file()).addOption(option.output()).addOption(option.language())
    .action(async (options) => (await import('./commands/files.ts')).exportFile(options));
}
