import type { Command, Option } from 'commander';
import type { Texts } from '../shared/i18n/texts.ts';

type Shared = Readonly<Record<'file' | 'asOf' | 'language' | 'json', () => Option>>;

/** `money`, `figures` and `hand-over`. @param option makes the options that many commands share */
export function addMoneyCommands(program: Command, t: Texts, option: Shared): void {
  program.command('money').description(t('money:command.money'))
    .addOption(option.file())
    .option('--year <Y>', t('money:option.year'))
    .option('--engagement <ID>', t('money:option.engagement'))
    .addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (options) => (await import('./commands/money.ts')).money(options));
  program.command('figures').description(t('money:command.figures'))
    .addOption(option.file())
    .addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (options) => (await import('./commands/figures.ts')).figures(options));
  program.command('hand-over').description(t('seats:command.handOver'))
    .argument('<FROM>', t('seats:argument.from'))
    .addOption(option.file())
    .requiredOption('--to <PERSON>', t('seats:option.to'))
    .requiredOption('--day <D>', t('seats:option.day'))
    .option('--only <ASSIGNMENT...>', t('seats:option.only'))
    .addOption(option.language()).addOption(option.json())
    .action(async (from, options) => (await import('./commands/hand-over.ts')).handOver(from, options));
}
