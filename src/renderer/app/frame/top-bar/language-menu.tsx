import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ColorScheme } from '../../../../shared/contract/shell.ts';
import { type Language, languages } from '../../../../shared/domain/language.ts';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import { useColorScheme } from '../../color-scheme.tsx';
import classes from './top-bar.module.css';

const schemes: readonly ColorScheme[] = ['light', 'dark', 'auto'];

/** The window's language and colours. */
export function LanguageMenu() {
  const t = useTexts();
  const { language, setLanguage } = useView();
  const [scheme, setScheme] = useColorScheme();
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <button
          type="button" className={classes.quiet}
          aria-label={`${language.toUpperCase()}. ${t('shell:language', { language: t(`terms:languageOwn.${language}`) })}`}
        >
          {language.toUpperCase()}<IconChevronDown size={13} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell:languages')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(chosen) => setLanguage(chosen as Language)}>
          {languages.map((each) => (
            <Menu.RadioItem key={each} value={each} lang={each} closeMenuOnClick>{t(`terms:languageOwn.${each}`)}</Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('shell:scheme.title')}</Menu.Label>
        <Menu.RadioGroup value={scheme} onChange={(chosen) => setScheme(chosen as ColorScheme)}>
          {schemes.map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>{t(`shell:scheme.${each}`)}</Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
