import type { Command, Option } from 'commander';
import type { Texts } from '../shared/i18n/texts.ts';

type Shared = Readonly<Record<'file' | 'asOf' | 'language' | 'json', () => Option>>;

/** `renew`, `end` and `changes`. @param option makes the options that many commands share */
export function addPeriodCommands(program: Command, t: Texts, option: Shared): void {
  program.command('renew').description(t('periods:command.renew'))
    .argument('<ID>', t('periods:argument.id'))
    .addOption(option.file())
    .option('--start <D>', t('periods:option.start'))
    .option('--end <D>', t('periods:option.end'))
    .option('--without-people', t('periods:option.withoutPeople'))
    .option('--without-fee', t('periods:option.withoutFee'))
    .option('--decision <TEXT>', t('periods:option.decision'))
    .addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (id, options) => (await import('./commands/renew.ts')).renew(id, options));
  program.command('end').description(t('periods:command.end'))
    .argument('<ID>', t('periods:argument.engagement'))
    .addOption(option.file())
    .option('--on <D>', t('periods:ending.on'))
    .requiredOption('--decision <TEXT>', t('periods:ending.decision'))
    .option('--body <TEXT>', t('periods:ending.body'))
    .option('--date <D>', t('periods:ending.date'))
    .option('--section <TEXT>', t('periods:ending.section'))
    .option('--case-number <TEXT>', t('periods:ending.caseNumber'))
    .option('--reason <TEXT>', t('periods:ending.reason'))
    .option('--without-people', t('periods:ending.withoutPeople'))
    .addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (id, options) => (await import('./commands/end.ts')).end(id, options));
  program.command('changes').description(t('periods:command.changes'))
    .addOption(option.file())
    .requiredOption('--from <DAY>', t('periods:option.from'))
    .requiredOption('--to <DAY>', t('periods:option.to'))
    .addOption(option.language()).addOption(option.json())
    .action(async (options) => (await import('./commands/changes.ts')).changes(options));
}
