import type { Texts } from '../shared/i18n/texts.ts';

/** Commander's sentences about wrong usage, which it has in English alone, by what is quoted in them. */
const forms = {
  missingArgument: /^missing required argument '(?<name>.*)'$/s,
  optionMissingArgument: /^option '(?<option>.*)' argument missing$/s,
  missingOption: /^required option '(?<option>.*)' not specified$/s,
  unknownOptionLike: /^unknown option '(?<option>.*)'\s+\(Did you mean (?:one of )?(?<like>.*)\?\)$/s,
  unknownOption: /^unknown option '(?<option>.*)'$/s,
  unknownCommandLike: /^unknown command '(?<name>.*)'\s+\(Did you mean (?:one of )?(?<like>.*)\?\)$/s,
  unknownCommand: /^unknown command '(?<name>.*)'$/s,
  excessArguments: /^too many arguments.* got \d+: (?<given>.*)\.$/s,
  wrongOption: /^option '(?<option>.*?)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<allowed>.*)\.$/s,
  wrongArgument: /^command-argument value '(?<value>.*)' is invalid for argument '(?<name>.*)'\. Allowed choices are (?<allowed>.*)\.$/s,
} as const;

/** What a sentence may quote. */
const nothing = { name: '', option: '', value: '', like: '', given: '', allowed: '' };

/**
 * What is wrong with how a command was typed, as one line in the language of the help.
 * @param text Commander's line, or one of ours; a sentence that is not known is given as it is
 */
export function usageError(t: Texts, text: string): string {
  const said = text.trimEnd().replace(/^error: /, '');
  for (const [form, pattern] of Object.entries(forms) as [keyof typeof forms, RegExp][]) {
    const quoted = pattern.exec(said)?.groups;
    if (quoted) return t('cli:error.usage', { what: t(`cli:usageError.${form}`, { ...nothing, ...quoted }) });
  }
  return t('cli:error.usage', { what: said });
}
