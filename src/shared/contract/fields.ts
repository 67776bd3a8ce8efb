import * as z from 'zod';
import { countryMeant, isCountry } from '../domain/country.ts';
import { currencyMeant, isCurrency } from '../domain/currency.ts';
import { outsideAddress, readEmail, readUrl } from '../domain/address.ts';
import { isBlank } from '../domain/fold.ts';
import { languages } from '../domain/language.ts';
import { isPartialDate, parsePartialDate } from '../domain/partial-date.ts';
import type { InputIssue } from './errors.ts';

/*
 * The fields that the tables and the calls are made of. A failed check carries its rule in `params`, so that one place
 * can word it in the user's language.
 */

type Rule = InputIssue['rule'];
/** A custom issue that names the rule it breaks. */
export const rule = (name: Rule, params: { max?: number; hint?: string | undefined } = {}) => ({ params: { rule: name, ...params } });

// Line breaks and tabs are text; the other C0 and C1 controls are not.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const lineBreaks = /[\t\n\r\u2028\u2029]/;

export const maxLine = 500;
export const maxText = 1_000_000;

const base = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine((text) => text.isWellFormed() && !controls.test(text), rule('controlCharacter'))
    .refine((text) => text.length <= max, rule('tooLong', { max }));

const emptyToNull = (text: string | null) => (text === null || isBlank(text) ? null : text);

/** One line of text, '' stored as null. */
export const OptionalLine = base(maxLine)
  .refine((text) => !lineBreaks.test(text), rule('controlCharacter'))
  .nullable()
  .transform(emptyToNull);
/** One line of text that must be filled. */
export const Line = base(maxLine)
  .refine((text) => !lineBreaks.test(text), rule('controlCharacter'))
  .refine((text) => !isBlank(text), rule('required'));
/** Free text (Markdown) over many lines, '' stored as null. */
export const OptionalText = base(maxText).nullable().transform(emptyToNull);
export const Text = base(maxText).refine((text) => !isBlank(text), rule('required'));

/** In small letters, however it was written. */
export const Id = z.uuid().toLowerCase().describe('UUIDv7');
export const Language = z.enum(languages);
/** A whole day of the calendar, 'YYYY-MM-DD'. */
export const Day = z.string().refine((day) => day.length === 10 && isPartialDate(day), rule('day'));

/** A partial date, in any of the typed forms; what comes out is its ISO form. '' and null are no date. */
export const DateInput = z
  .string()
  .nullable()
  .transform((typed, context) => {
    if (typed === null || typed.trim() === '') return null;
    const date = parsePartialDate(typed);
    if (date === null) context.addIssue({ code: 'custom', ...rule('date'), input: typed });
    return date;
  });

/** A code out of a list, in capitals; one that is not in it is refused with the one that seems to be meant. */
const code = (name: Rule, isKnown: (code: string) => boolean, meant: (text: string) => string | null) =>
  z.string().transform((typed, context) => {
    const given = typed.trim().toUpperCase();
    if (!isKnown(given)) context.addIssue({ code: 'custom', ...rule(name, { hint: meant(typed) ?? undefined }), input: typed });
    return given;
  });

/** ISO 3166-1 alpha-2 country code. */
export const Country = code('country', isCountry, countryMeant);

/** ISO 4217 currency code. */
export const Currency = code('currency', isCurrency, currencyMeant);

/** Integer cents. */
export const Cents = z.number().refine((value) => Number.isSafeInteger(value) && value >= 0, rule('number'));

/** Integer cents that may be negative: a refund, a correction. */
export const SignedCents = z.number().refine(Number.isSafeInteger, rule('number'));

/** An integer between two bounds, both included. */
export const Whole = (min: number, max: number) => z.number().int().min(min).max(max);

/** A calendar year. */
export const Year = Whole(1000, 9999);

/** Euros for one unit of a currency, in millionths: 1_164_000 is 1.164. */
export const Rate = z.number().refine((rate) => Number.isSafeInteger(rate) && rate > 0, rule('number'));

/** An address that may be opened: https, http, mailto or tel (UX: links are checked). `iclei.org` is understood. */
export const Url = base(2000).transform(readUrl)
  .refine((text) => outsideAddress(text, ['https:', 'http:', 'mailto:', 'tel:']) !== null, rule('url'));

export const OptionalEmail = OptionalLine.transform((text) => (text === null ? null : readEmail(text))).refine((text) => text === null || /^[^\s@]+@[^\s@]+$/.test(text), rule('email'));

/** Where a file is, or is to be. */
export const FilePath = z.string().min(1).refine((path) => !path.includes('\0'), rule('controlCharacter'));

/** A name in fi, sv and en, as read models carry it. */
export const NamesOut = z.object({ fi: z.string().nullable(), sv: z.string().nullable(), en: z.string().nullable() });

/** What every read that depends on the time and the language takes. */
export const View = z.object({ asOf: Day, language: Language });
export type View = z.infer<typeof View>;
