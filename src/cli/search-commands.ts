import { type Command, Option } from 'commander';
import { languages } from '../shared/domain/language.ts';
import type { Texts } from '../shared/i18n/texts.ts';

type Shared = Readonly<Record<'file' | 'newFile' | 'asOf' | 'language' | 'json', () => Option>>;

/** `search` and `generate`. @param option makes the options that many commands share */
export function addSearchCommands(program: Command, t: Texts, option: Shared): void {
  program.command('search').description(t('cli:command.search'))
    .argument('<TEXT>', t('cli:argument.text'))
    .addOption(option.file())
    .option('--limit <N>', t('cli:option.mostHits'))
    .addOption(option.asOf()).addOption(option.language()).addOption(option.json())
    .action(async (text, options) => (await import('./commands/search.ts')).search(text, options));
  program.command('generate').description(t('cli:command.generate'))
    .addOption(option.newFile())
    .option('--seed <N>', t('cli:option.seed'))
    .option('--scale <N>', t('cli:option.scale'))
    .addOption(new Option('--language <L>', t('cli:option.newLanguage')).choices([...languages]))
    .action(async (options) => (await import('./commands/generate.ts')).generate(options));
}
