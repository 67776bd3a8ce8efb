import { localeOf } from './collate.ts';
import { fold } from './fold.ts';
import { languages } from './language.ts';

/**
 * The countries and areas of ISO 3166-1, and Kosovo: XK is no code of the standard's own, but the one that the European
 * Union uses, and a portfolio must be able to hold a partner there.
 */
export const countries: readonly string[] = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK
  CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS
  GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV
  LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
  PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR
  TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
`.trim().split(/\s+/);

const known = new Set(countries);

export const isCountry = (code: string): boolean => known.has(code);

/** Codes that people know from elsewhere: the European Union's own for two countries. */
const others: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** The code that a text that is none seems to mean: one used elsewhere, or a country's name in one of the languages. */
export function countryMeant(text: string): string | null {
  const other = others[text.trim().toUpperCase()];
  if (other !== undefined) return other;
  const wanted = fold(text.trim());
  if (wanted.length < 3) return null;
  for (const language of languages) {
    const names = new Intl.DisplayNames(localeOf(language), { type: 'region' });
    const found = countries.find((code) => fold(names.of(code) ?? '') === wanted);
    if (found !== undefined) return found;
  }
  return null;
}
