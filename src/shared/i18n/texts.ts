import type { i18n, TFunction } from 'i18next';
import type { Language } from '../domain/language.ts';
import { en } from './en/index.ts';
import { fi } from './fi/index.ts';
import { instanceOf } from './instance.ts';
import { sv } from './sv/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'terms';
    contextSeparator: '|';
    resources: typeof en;
  }
}

export type Namespace = keyof typeof en;
/** A function from a key (`terms:status.inForce`) to its text in one language. */
export type Texts = TFunction<Namespace[]>;

const namespaces = Object.keys(en) as Namespace[];
let shared: i18n | undefined;

/** The texts in one language, for command line and reports. A window loads those that it shows, one language at a time. */
export function textsIn(language: Language): Texts {
  shared ??= instanceOf({ fi, sv, en });
  return shared.getFixedT(language, namespaces);
}
