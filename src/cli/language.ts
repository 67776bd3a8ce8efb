import { type Language, languages } from '../shared/domain/language.ts';

/** The value of `--language` before the arguments are read, because the help itself is worded in it; null: none. */
export function askedLanguage(args: readonly string[]): Language | null {
  const index = args.findIndex((each) => each === '--language' || each.startsWith('--language='));
  const given = args[index]?.split('=')[1] ?? args[index + 1];
  return (index >= 0 && languages.find((each) => each === given)) || null;
}
