import { Navigate, Outlet } from '@tanstack/react-router';
import { usePortfolio } from '../../window/portfolio.ts';
import { useTexts } from '../../window/texts.ts';
import { CoreBanner } from './core-banner.tsx';
import classes from './frame.module.css';
import { Navigation } from './navigation.tsx';
import { PortfolioNotes } from './portfolio-notes.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar/top-bar.tsx';

/** What surrounds every page of an open portfolio: top bar, navigation, status bar. */
export function Frame() {
  const t = useTexts();
  const portfolio = usePortfolio();
  if (portfolio === null) return <Navigate to="/welcome" replace />;
  if (portfolio === undefined) return <CoreBanner />;
  return (
    <div className={classes.app}>
      <a
        className={classes.skip} href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('shell:skip')}
      </a>
      <div className={classes.head}>
        <TopBar portfolio={portfolio} />
        <CoreBanner />
        <PortfolioNotes portfolio={portfolio} />
      </div>
      <Navigation />
      <main id="main" className={classes.main} tabIndex={-1}><Outlet /></main>
      <StatusLine />
    </div>
  );
}
