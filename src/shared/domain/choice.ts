import { isBlank } from './fold.ts';
import { folded, sameName, searchFor, searchWords } from './search.ts';

/** One of many that is chosen by typing a part of its name. */
export interface Choice {
  name: string;
  /** Its other names and spellings, as exact as the name itself. */
  also?: readonly string[] | undefined;
  /** What else it is found by: a title, a place. */
  detail?: string | null | undefined;
}

/** What a typed name means: a choice, a new one of that name, or null where it would be a guess. */
export type Meant<Each extends Choice> = { choice: Each } | { newName: string } | null;

const namesOf = ({ name, also = [] }: Choice) => [name, ...also];

const isExactly = (choice: Choice, typed: string) => !isBlank(typed) && namesOf(choice).some((name) => sameName(name, typed));

/** How far from what was typed: its name, the beginning of a name, the beginnings of words, within names, elsewhere. */
function distance(choice: Choice, typed: string): number {
  if (isExactly(choice, typed)) return 0;
  const [own = '', ...others] = namesOf(choice).map(folded);
  const names = [own, ...others];
  const whole = folded(typed);
  if (own.startsWith(whole)) return 1;
  if (names.some((name) => name.startsWith(whole))) return 2;
  const words = searchWords(typed);
  const begin = (name: string) => words.every((word) => name.includes(` ${word}`));
  if (begin(own)) return 3;
  if (names.some(begin)) return 4;
  return names.some(searchFor(typed)) ? 5 : 6;
}

/** Those in which every typed word stands, the likeliest first; among equals, and where nothing is typed, in their order. */
export function rankChoices<Each extends Choice>(choices: readonly Each[], typed: string): Each[] {
  if (isBlank(typed)) return [...choices];
  const fits = searchFor(typed);
  return choices
    .filter((choice) => fits([...namesOf(choice), choice.detail ?? ''].map(folded).join('')))
    .map((choice) => ({ choice, at: distance(choice, typed) }))
    .sort((a, b) => a.at - b.at)
    .map(({ choice }) => choice);
}

/** Whether a new one of the typed name may be offered: not where it would be the second of that name. */
export function mayCreate(choices: readonly Choice[], typed: string): boolean {
  return !isBlank(typed) && !choices.some((choice) => isExactly(choice, typed));
}

/**
 * What is meant by a typed name that was left without choosing from the list: the only one of exactly that name, or a new
 * one where nothing is like it.
 */
export function meantBy<Each extends Choice>(choices: readonly Each[], typed: string, creates: boolean): Meant<Each> {
  const exact = choices.filter((choice) => isExactly(choice, typed));
  const [only] = exact;
  if (only !== undefined) return exact.length === 1 ? { choice: only } : null;
  return creates && !isBlank(typed) && rankChoices(choices, typed).length === 0 ? { newName: typed.trim() } : null;
}
