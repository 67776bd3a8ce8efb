import { type Language, languages, type Names } from '../../../shared/domain/language.ts';
import { InlineTextArea } from '../../ui/inline/inline-text-area.tsx';
import { InlineText } from '../../ui/inline/inline-text.tsx';
import classes from '../../ui/inline/inline.module.css';
import type { SavedField } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';

interface NamesFieldProps {
  /** What the texts are: `Name`, `Title`. */
  label: string;
  names: Names;
  /** Saves one language's text; '' means none. */
  saved: (language: Language) => SavedField<string>;
  multiline?: boolean;
}

/** A text in Finnish, Swedish and English, a line each, edited in place; a missing translation says so. */
export function NamesField({ label, names, saved, multiline }: NamesFieldProps) {
  const t = useTexts();
  const Field = multiline ? InlineTextArea : InlineText;
  const any = languages.some((language) => names[language] !== null);
  return (
    <div className={classes['names']} role="group" aria-label={label}>
      {languages.map((language) => (
        <div key={language} className={classes['name']}>
          <span className={classes['language']} aria-hidden>{language}</span>
          <Field
            label={t('shell:inLanguage', { what: label, language: t(`terms:language.${language}`) })}
            value={names[language]} lang={language} {...saved(language)}
            empty={any ? <span className={classes['missing']}>{t('shell:missingTranslation')}</span> : undefined}
          />
        </div>
      ))}
    </div>
  );
}
