import { type Command, Option } from 'commander';
import type { Texts } from '../shared/i18n/texts.ts';

type Shared = Readonly<Record<'file' | 'asOf' | 'language' | 'json', () => Option>>;

/** `deadlines`, `deadline` and `gaps`. @param option makes the options that many commands share */
export function addDeadlineCommands(program: Command, t: Texts, option: Shared): void {
  program.command('deadlines').description(t('deadlines:command.deadlines'))
    .addOption(option.file())
    .option('--from <D>', t('deadlines:option.from'))
    .option('--to <D>', t('deadlines:option.to'))
    .option('--engagement <ID>', t('deadlines:option.engagement'))
    .option('--all', t('deadlines:option.all'))
    .option('--rules', t('deadlines:option.rules'))
    .addOption(new Option('--ics <P>', t('deadlines:option.ics')).conflicts('rules'))
    .addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (options) => (await import('./commands/deadlines.ts')).deadlines(options));
  program.command('deadline').description(t('deadlines:command.deadline'))
    .argument('<KEY>', t('deadlines:argument.key'))
    .addOption(option.file())
    .addOption(new Option('--done', t('deadlines:option.done')).conflicts(['dropped', 'open']))
    .addOption(new Option('--dropped', t('deadlines:option.dropped')).conflicts('open'))
    .option('--open', t('deadlines:option.open'))
    .option('--on <D>', t('deadlines:option.on'))
    .option('--move <D>', t('deadlines:option.move'))
    .option('--reason <TEXT>', t('deadlines:option.reason'))
    .addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (key, options, command: Command) => {
      const edits = ['done', 'dropped', 'open', 'on', 'move', 'reason'];
      if (edits.every((each) => options[each] === undefined)) command.error(t('deadlines:nothingAsked'));
      await (await import('./commands/deadlines.ts')).deadline(key, options);
    });
  program.command('gaps').description(t('gaps:command'))
    .addOption(option.file())
    .addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (options) => (await import('./commands/gaps.ts')).gaps(options));
}
