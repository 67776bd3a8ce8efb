/** Countries' codes of one and two digits; all others have three. */
const countryCode = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** A telephone number taken apart: the country's code where it is told, and the digits that follow it or the first zero. */
interface Parts {
  country: string | null;
  rest: string;
}

function partsOf(phone: string): Parts {
  const digits = phone.replace(/\(0\)/g, '').replace(/\D/g, '');
  const international = /^\D*\+/.test(phone) ? digits : digits.startsWith('00') ? digits.slice(2) : /^358\d{7,}$/.test(digits) ? digits : null;
  if (international === null) return { country: null, rest: digits.replace(/^0/, '') };
  const country = countryCode.exec(international)?.[0] ?? '';
  return { country, rest: international.slice(country.length).replace(/^0/, '') };
}

/** Between the digits of a number: spaces, brackets, dots, dashes, slashes, and marks that do not show. */
const between = '[\\s().\\-/*_~\u200b]{0,4}';
const joined = (digits: string) => Array.from(digits).join(between);
const notInNumber = '(?<!\\d|\\d[\\s.\\-/]?\\()';

/** Shorter numbers stand in too many others to be looked for; from so many digits on they are told however they begin. */
const shortest = 5;
const surelyOne = 7;

/**
 * A telephone number as it may be written, as a pattern for a reading: +358 44 123 4567, 0044…, 044-123 4567,
 * (044) 123 4567, +358 (0)44 … None for one of fewer than five digits.
 */
export function phonePatterns(phone: string): string[] {
  const { country, rest } = partsOf(phone);
  if (phone.replace(/\D/g, '').length < shortest) return [];
  if (rest.length < surelyOne) return [`${notInNumber}\\+?${joined(phone.replace(/\D/g, ''))}(?!\\d)`];
  const code = country === null || country === '' ? '\\d{1,3}' : joined(country);
  const abroad = `(?:\\+${between}|00${between}${country === null ? '' : '|'})${code}${between}(?:\\(0\\)|0)?${between}`;
  return [`${notInNumber}(?:\\(?(?:${abroad})|\\(?0${between})?${joined(rest)}(?!\\d)`];
}

/** The last seven digits, as they are written where the code of the area or the network goes without saying. */
export function localPhonePatterns(phone: string): string[] {
  const { rest } = partsOf(phone);
  return rest.length <= surelyOne ? [] : [`(?<!\\d)${joined(rest.slice(-surelyOne))}(?!\\d)`];
}
