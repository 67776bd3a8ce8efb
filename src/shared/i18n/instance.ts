import { createInstance, type FormatterModule, type i18n } from 'i18next';
import { formatCount } from '../domain/count.ts';
import type { Language } from '../domain/language.ts';

/** The texts of one language by namespace, all or some of them. */
export type Resources = Readonly<Record<string, object>>;

/** Numbers within a text are grouped as its language does. */
const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    (typeof value === 'number' ? formatCount(value, language as Language) : String(value)),
};

/** Texts that are read as they are, in some languages and namespaces. */
export function instanceOf(languages: Partial<Record<Language, Resources>>): i18n {
  const made = createInstance().use(numbers);
  void made.init({
    lng: Object.keys(languages)[0] ?? 'fi',
    fallbackLng: false,
    ns: Object.keys(Object.values(languages)[0] ?? {}),
    defaultNS: 'terms',
    resources: languages,
    initAsync: false,
    // Keys such as `twin_town` carry an underscore; only plurals are told apart by it.
    contextSeparator: '|',
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
  });
  return made;
}
