import { type Command, Option } from 'commander';
import type { Texts } from '../shared/i18n/texts.ts';

type Shared = Readonly<Record<'file' | 'language' | 'json', () => Option>>;

/** `backup`, `backups`, `restore` and `compact`. @param option makes the options that many commands share */
export function addBackupCommands(program: Command, t: Texts, option: Shared): void {
  program.command('backup').description(t('cli:command.backup'))
    .addOption(option.file()).addOption(option.language()).addOption(option.json())
    .action(async (options) => (await import('./commands/backup.ts')).backup(options));
  program.command('backups').description(t('cli:command.backups'))
    .addOption(option.file()).addOption(option.language()).addOption(option.json())
    .action(async (options) => (await import('./commands/backup.ts')).backups(options));
  program.command('restore').description(t('cli:command.restore'))
    .argument('<BACKUP>', t('cli:argument.backup'))
    .addOption(option.file()).addOption(option.language()).addOption(option.json())
    .action(async (wanted, options) => (await import('./commands/backup.ts')).restore(wanted, options));
  program.command('compact').description(t('compact:command'))
    .addOption(option.file())
    .option('--before <DAY>', t('compact:option.before'))
    .option('--yes', t('compact:option.yes'))
    .addOption(option.language()).addOption(option.json())
    .action(async (options) => (await import('./commands/compact.ts')).compact(options));
}

/** Commands that only read, and so can read a file that is open elsewhere. */
const reading = ['list', 'show', 'history', 'check', 'search', 'deadlines', 'money', 'changes', 'gaps', 'export', 'annual', 'person-data'];
/** Commands that open no file that is there. */
const notOpening = ['new', 'sample', 'import', 'generate', 'backups', 'restore', 'report'];

/** Says how a file is opened: `--read-only` and `--take-over`. Called when all commands are there. */
export function addWaysToOpen(program: Command, t: Texts): void {
  for (const command of [...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    if (reading.includes(command.name())) command.addOption(new Option('--read-only', t('cli:option.readOnly')));
    if (!notOpening.includes(command.name())) command.addOption(new Option('--take-over', t('cli:option.takeOver')));
  }
}
