import type { Command, Option } from 'commander';
import type { Texts } from '../shared/i18n/texts.ts';

type Shared = Readonly<Record<'file' | 'asOf' | 'language' | 'json' | 'output', () => Option>>;

/** `history`, `undo` and `redo`. @param option makes the options that many commands share */
export function addHistoryCommands(program: Command, t: Texts, option: Shared): void {
  program.command('history').description(t('history:command.history'))
    .argument('[ID]', t('history:argument.record'))
    .addOption(option.file())
    .option('--change <CHANGE-ID>', t('history:option.change'))
    .option('--limit <N>', t('cli:option.limit'))
    .addOption(option.language()).addOption(option.json())
    .action(async (id: string | undefined, options, command: Command) => {
      if (id !== undefined && options.change !== undefined) command.error(t('history:notBoth'));
      await (await import('./commands/history.ts')).history(id, options);
    });
  for (const name of ['undo', 'redo'] as const) {
    program.command(name).description(t(`history:command.${name}`))
      .argument('[CHANGE-ID]', t('history:argument.change'))
      .addOption(option.file()).addOption(option.language()).addOption(option.json())
      .action(async (id: string | undefined, options) => (await import('./commands/history.ts'))[name](id, options));
  }
}

/** `person-data` and `erase-person`. @param option makes the options that many commands share */
export function addPersonDataCommands(program: Command, t: Texts, option: Shared): void {
  program.command('person-data').description(t('personData:command.export'))
    .argument('<ID>', t('personData:argument.id'))
    .addOption(option.file()).addOption(option.output())
    .option('--uncertain <WHICH>', t('personData:option.uncertain'))
    .addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (id: string, options) => (await import('./commands/person-data.ts')).personData(id, options));
  program.command('erase-person').description(t('personData:command.erase'))
    .argument('<ID>', t('personData:argument.id'))
    .addOption(option.file())
    .option('--yes', t('personData:option.yes'))
    .option('--uncertain <WHICH>', t('personData:option.uncertain'))
    .addOption(option.language()).addOption(option.json())
    .action(async (id: string, options) => (await import('./commands/person-data.ts')).erasePerson(id, options));
}
