/*
 * The forms in which a Finnish, Swedish or English sentence bends a name: `Koposen`, `Lahdella`, `Anders’`. All are
 * folded (`fold`), as is what they are compared with. They are guesses to be decided on by a person: rather a form too
 * many than one too few.
 */

const vowels = 'aeiouyåäö';

/** Consonants that the Finnish weak grade changes, at the beginning of the last syllable: Lahti, Lahden; Kankkunen stays. */
const weak: readonly [strong: RegExp, weak: readonly string[]][] = [
  [/kk$/, ['k']], [/pp$/, ['p']], [/tt$/, ['t']], [/nk$/, ['ng']], [/mp$/, ['mm']], [/nt$/, ['nn']], [/lt$/, ['ll']], [/rt$/, ['rr']],
  [/k$/, ['', 'j', 'v']], [/p$/, ['v']], [/t$/, ['d']],
];
/** And the other way round, before a vowel that doubles: Kangas, Kankaan; Rikas, Rikkaan. */
const strong: readonly [weak: RegExp, strong: string][] = [
  [/ng$/, 'nk'], [/mm$/, 'mp'], [/nn$/, 'nt'], [/ll$/, 'lt'], [/rr$/, 'rt'], [/(?<!k)k$/, 'kk'], [/(?<!p)p$/, 'pp'], [/(?<!t)t$/, 'tt'],
  [/d$/, 't'], [/v$/, 'p'],
];

/** A stem, and with its last consonants in the other grade. */
function graded(begin: string, end: string): string[] {
  const others = weak.flatMap(([pattern, grades]) => (pattern.test(begin) ? grades.map((grade) => begin.replace(pattern, grade)) : []));
  return [begin, ...others].map((each) => each + end);
}

/** What a name becomes before an ending. @param name one folded word */
export function stemsOf(name: string): string[] {
  const stems = [name];
  const begin = name.slice(0, -1);
  const last = name.slice(-1);
  if (name.endsWith('nen')) stems.push(`${name.slice(0, -3)}se`, `${name.slice(0, -3)}s`);
  else if (last === 'i') stems.push(...graded(begin, 'i'), ...graded(begin, 'e'), begin);
  else if (last === 'e') stems.push(`${name}e`, ...strong.flatMap(([from, to]) => (from.test(begin) ? [`${begin.replace(from, to)}ee`] : [])));
  else if (vowels.includes(last)) stems.push(...graded(begin, last), begin);
  else if (/[aeiuy]s$/.test(name)) {
    const [stem, vowel] = [name.slice(0, -2), name.slice(-2, -1)];
    stems.push(`${begin}kse`, `${begin}de`, `${stem}${vowel}${vowel}`);
    stems.push(...strong.flatMap(([from, to]) => (from.test(stem) ? [`${stem.replace(from, to)}${vowel}${vowel}`] : [])));
  }
  if (!vowels.includes(last)) stems.push(`${name}i`, `${name}e`);
  return [...new Set(stems)].filter((stem) => stem.length > 1);
}

const cases = 'n|a|ta|tta|na|ssa|sta|an|en|in|on|un|yn|h[aeiouy]n|seen|siin|lla|lta|lle|ksi|tta|t|en|ien|ten|jen|iden|itten|ja|ia|ita|issa|ista|iin|ihin|illa|ilta|ille|iksi|ina';
const possessives = 'ni|nsa|mme|nne';
const clitics = 'kin|kaan|ko|han|pa|s';

/** What may follow a stem, as a pattern for folded words: a case, whose it is, a clitic; or a genitive of s. */
export const endings = `(?:'?s|':?(?:${cases})|:(?:${cases}|s)|(?:${cases})?(?:${possessives})?(?:${clitics})?)`;
