/*
 * How two texts are compared when somebody looks for one: case, diacritics and characters that show nothing do not
 * count. Folding goes letter by letter, so that each part of a folded text has its place in the text.
 */

/**
 * Letters that differ from another by a stroke, a hook or a tail, which Unicode does not take apart: those that it calls
 * another letter WITH something. And the letters of Nordic, Sámi and other alphabets for which a person types another.
 */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'ⱥᶏ', ae: 'æ', b: 'ƀƃɓᵬᶀꞗ', c: 'ƈȼɕꞓꞔ', d: 'đðƌȡɖɗᵭᶁᶑꟈ', e: 'ɇᶒⱸꬴəɛǝ', f: 'ƒᵮᶂꞙ', g: 'ǥɠᶃꞡɡ', h: 'ħɦⱨꞕ', i: 'ɨᶖɩ',
  j: 'ɉʝȷ', k: 'ƙᶄⱪꝁꝃꝅꞣĸ', l: 'łƚȴɫɬɭᶅⱡꝉꞎꬷꬸꬹ', m: 'ɱᵯᶆꬺ', n: 'ŋƞȵɲɳᵰᶇꞑꞥꬻ', o: 'øɔⱺꝋꝍɵ', oe: 'œ', p: 'ƥᵱᵽᶈꝑꝓꝕ', q: 'ɋʠꝗꝙ',
  r: 'ɍɼɽɾᵲᵳᶉꞧꭉ', s: 'ȿʂᵴᶊꞩꟊ', t: 'ŧƫƭȶʈᵵⱦ', th: 'þ', u: 'ʉᶙꞹꭎꭒ', v: 'ʋᶌⱱⱴꝟ', w: 'ⱳ', x: 'ᶍꭖꭗꭘꭙ', y: 'ƴɏỿꭚ',
  z: 'ƶȥɀʐʑᵶᶎⱬʒƺʓᶚ', г: 'ґғҕӷӻ', ж: 'җ', з: 'ҙ', и: 'ҋ', к: 'қҝҟӄԟ', л: 'ӆԓԡԯ', м: 'ӎ', н: 'ңӈӊԣԩ', о: 'ө', п: 'ҧԥ', р: 'ҏ', с: 'ҫ',
  т: 'ҭꚋ', у: 'ұү', х: 'ҳӽӿ', ч: 'ҷҹ', һ: 'ԧ',
  // A keyboard's apostrophe and hyphen stand for all that look like them: the signs of Sámi and Ukrainian, which Unicode
  // takes for letters, and the minus.
  "'": `\u2018\u2019\u201b\u2032\ua78b\ua78c\u055a\u05f3\`${codes(0x2b9, 0x2d6)}${codes(0x2ec, 0x2ff)}`,
  '-': `\u2212\u02d7\u2043${codes(0x2010, 0x2015)}`,
};

function codes(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

const plainLetters = new Map(Object.entries(lookalikes).flatMap(([plain, letters]) => Array.from(letters, (letter) => [letter, plain])));

/** Marks above and below letters, and what shows nothing: soft hyphens, zero-width spaces, joiners, variation selectors. */
const notCompared = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/gu;

function foldAfresh(letter: string): string {
  const bare = letter.normalize('NFKD').replace(notCompared, '');
  // Lower, upper and lower again, letter by letter, is Unicode's case folding: it takes ß for ss, and one sigma for the other.
  return Array.from(bare.toLowerCase().toUpperCase(), (each) => plainLetters.get(each.toLowerCase()) ?? each.toLowerCase()).join('');
}

const known = new Map<string, string>();

/** One letter (a code point) folded: none, one or more letters. */
export function foldLetter(letter: string): string {
  let folded = known.get(letter);
  if (folded === undefined) {
    folded = foldAfresh(letter);
    if (letter.length === 1) known.set(letter, folded);
  }
  return folded;
}

/** What folding changes beyond the case of a to z. */
// eslint-disable-next-line no-control-regex
const special = /[^\0-_a-\x7f]/gu;

/**
 * Folds case, diacritics and look-alikes for search: `jonkoping` finds Jönköping, `gyor` finds Győr, `l'aquila` finds
 * L’Aquila. Folding twice is folding once.
 */
export function fold(text: string): string {
  return text.replace(special, foldLetter).toLowerCase();
}

/** A folded text that knows from where each of its characters comes. */
export interface Folded {
  text: string;
  /** Where in the unfolded text the letter begins that a character comes from. */
  from: readonly number[];
  /** Where that letter ends, with the marks and the characters without a look of their own that follow it. */
  to: readonly number[];
}

/** Folds a text as `fold` does, and keeps the places. */
export function foldWithPlaces(text: string): Folded {
  const [from, to]: [number[], number[]] = [[], []];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const end = at + letter.length;
    const plain = foldLetter(letter);
    if (plain === '') {
      const last = to.at(-1);
      for (let back = to.length - 1; back >= 0 && to[back] === last; back -= 1) to[back] = end;
    }
    for (let each = 0; each < plain.length; each += 1) {
      from.push(at);
      to.push(end);
    }
    folded += plain;
    at = end;
  }
  return { text: folded, from, to };
}

/** Whether a text shows nothing: spaces and characters without a look of their own alone. */
export function isBlank(text: string): boolean {
  return /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}
