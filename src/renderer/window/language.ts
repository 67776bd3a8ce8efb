import type { Language } from '../../shared/domain/language.ts';
import { type Resources, instanceOf } from '../../shared/i18n/instance.ts';
import type { Namespace, Texts } from '../../shared/i18n/texts.ts';

/** A window loads the texts of the language that it shows; the other two would take as long again. */
const sources: Record<Language, () => Promise<{ texts: Resources }>> = {
  fi: () => import('../../shared/i18n/fi/window.ts'),
  sv: () => import('../../shared/i18n/sv/window.ts'),
  en: () => import('../../shared/i18n/en/window.ts'),
};

const loaded = new Map<Language, Promise<Texts>>();

async function load(language: Language): Promise<Texts> {
  const { texts } = await sources[language]();
  // The keys are typed by all texts; a test holds that the window asks for no others than these.
  return instanceOf({ [language]: texts }).getFixedT(language, Object.keys(texts) as Namespace[]);
}

/** The texts of a language, loaded once. */
export function loadTexts(language: Language): Promise<Texts> {
  let found = loaded.get(language);
  if (!found) {
    found = load(language);
    loaded.set(language, found);
    // What could not be fetched is tried again the next time.
    found.catch(() => loaded.delete(language));
  }
  return found;
}
