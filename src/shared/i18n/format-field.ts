import type { Texts } from './texts.ts';

/** A field by its name in the reader's language; one that has no name shows itself. */
export function formatField(t: Texts, field: string): string {
  // The field comes from data, so the key cannot be checked when compiling.
  return (t as (key: string, options: { defaultValue: string }) => string)(`fields:${field}`, { defaultValue: field });
}
