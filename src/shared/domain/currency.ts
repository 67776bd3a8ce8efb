/*
 * The currencies of ISO 4217 in which somebody is paid, and those that the euro replaced: a portfolio goes back to years
 * in which fees were paid in marks, kroons or levs. What else is history, precious metals and units of account
 * (XAU, XDR) are no currency of a fee, and a code of them is more likely mistyped.
 */

const current = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF
  DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF
  KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
  PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
  UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
`;
const replacedByEuro = 'ATS BEF BGN CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK';

const known = new Set(`${current} ${replacedByEuro}`.trim().split(/\s+/));

export const isCurrency = (code: string): boolean => known.has(code);

/** Those whose unit is not divided into hundredths. */
const digits: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
};

/** How many decimals an amount of a currency has (ISO 4217); two where the currency is not known. */
export const minorDigits = (currency: string): number => digits[currency] ?? 2;

/** What people write in place of a code. */
const others: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '$': 'USD', EURO: 'EUR', EUROA: 'EUR', RUR: 'RUB' };

/** The code that a text that is none seems to mean: a symbol or a word, or a code with its letters changed round. */
export function currencyMeant(text: string): string | null {
  const typed = text.trim().toUpperCase();
  const letters = (code: string) => Array.from(code).sort().join('');
  const swapped = [...known].filter((code) => letters(code) === letters(typed));
  return others[typed] ?? (swapped.length === 1 ? (swapped[0] ?? null) : null);
}
