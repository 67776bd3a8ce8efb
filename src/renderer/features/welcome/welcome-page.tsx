import { Menu } from '@mantine/core';
import { type Icon, IconChevronDown, IconFilePlus, IconFolderOpen } from '@tabler/icons-react';
import { type Language, languages } from '../../../shared/domain/language.ts';
import { Keys } from '../../ui/keys.tsx';
import { showAbout } from '../../window/about.ts';
import { usePageTitle } from '../../window/page-title.ts';
import { shortcuts } from '../../window/shortcuts.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { useFiles } from '../files/index.ts';
import { Arcs } from './arcs.tsx';
import { RecentFiles } from './recent-files.tsx';
import { Samples } from './samples.tsx';
import classes from './welcome.module.css';

/** Where no portfolio is open: begin a new one, open one, try a sample. */
export function WelcomePage() {
  const t = useTexts();
  const files = useFiles();
  const heading = usePageTitle(t('welcome:title'));
  const platform = window.shell?.platform;
  return (
    <div className={classes.app}>
      <header className={classes.left} data-merged={(platform && platform !== 'linux') || undefined}>
        <Arcs />
        <div className={classes.word}>
          <div className={classes.bar} />
          <h1 ref={heading} tabIndex={-1} className={classes.name}>Netfolio</h1>
          <p className={classes.tagline}>{t('welcome:tagline')}</p>
        </div>
        <div className={classes.foot}>
          <button type="button" className={`${classes.language} ${classes.about}`} onClick={showAbout}>{t('shell:about.title')}</button>
          <LanguageChoice />
        </div>
      </header>
      <main className={classes.main}>
        <div className={classes.columns}>
          <div>
            <h2>{t('welcome:begin')}</h2>
            <div className={classes.actions}>
              <Action icon={IconFilePlus} title={t('welcome:new')} help={t('welcome:newHelp')} keys={shortcuts.everywhere.newPortfolio.keys} onClick={files.create} />
              <Action icon={IconFolderOpen} title={t('welcome:open')} help={t('welcome:openHelp')} keys={shortcuts.everywhere.openPortfolio.keys} onClick={files.open} />
            </div>
            <Samples />
          </div>
          <RecentFiles />
        </div>
      </main>
    </div>
  );
}

interface ActionProps {
  icon: Icon;
  title: string;
  help: string;
  keys: string;
  onClick: () => void;
}

function Action({ icon: Shown, title, help, keys, onClick }: ActionProps) {
  return (
    <button type="button" className={classes.action} onClick={onClick}>
      <span className={classes.actionIcon}><Shown size={20} stroke={1.5} aria-hidden /></span>
      <span className={classes.actionText}><b>{title}</b><span className={classes.second}>{help}</span></span>
      <Keys keys={keys} />
    </button>
  );
}

function LanguageChoice() {
  const t = useTexts();
  const { language, setLanguage } = useView();
  const own = t(`terms:languageOwn.${language}`);
  return (
    <Menu position="top-end">
      <Menu.Target>
        <button type="button" className={classes.language} aria-label={`${own}, ${t('shell:languages')}`}>
          <span>{own}</span><IconChevronDown size={14} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language} onChange={(chosen) => setLanguage(chosen as Language)}>
          {languages.map((each) => (
            <Menu.RadioItem key={each} value={each} lang={each} closeMenuOnClick>{t(`terms:languageOwn.${each}`)}</Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
