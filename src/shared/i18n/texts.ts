import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Language } from '../domain/language.ts';
import { en } from './en/index.ts';
import { fi } from './fi/index.ts';
import { sv } from './sv/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'terms';
    contextSeparator: '|';
    resources: typeof en;
  }
}

const namespaces = Object.keys(en) as (keyof typeof en)[];
/** A function from a key (`terms:status.inForce`) to its text in one language. */
export type Texts = TFunction<(keyof typeof en)[]>;

let shared: i18n | undefined;

/** The texts of all three languages; the same instance serves a window, the command line and the reports. */
export function i18nInstance(language: Language = 'fi'): i18n {
  if (!shared) {
    shared = createInstance();
    void shared.init({
      lng: language,
      fallbackLng: false,
      ns: namespaces,
      defaultNS: 'terms',
      resources: { fi, sv, en },
      initAsync: false,
      // Keys such as `twin_town` carry an underscore; only plurals are told apart by it.
      contextSeparator: '|',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  }
  return shared;
}

/** The texts in one language, whatever the window shows. */
export function textsIn(language: Language): Texts {
  return i18nInstance().getFixedT(language, namespaces);
}
