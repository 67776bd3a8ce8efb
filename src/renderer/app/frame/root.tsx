import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { FileDrop, FilesProvider, useFiles } from '../../features/files/index.ts';
import { useLoadedDrafts } from '../../records/drafts/drafts.ts';
import { MovedEndQuestion } from '../../records/moved-end/moved-end-question.tsx';
import { useAbout } from '../../window/about.ts';
import { hideNoticeOfOtherPage } from '../../window/notices.ts';
import { usePortfolio } from '../../window/portfolio.ts';
import { useCommands } from '../commands.ts';
import { BusyCore } from './busy-core.tsx';
import { CoreBanner } from './core-banner.tsx';
import { LongWork } from './long-work.tsx';
import { NoticeLine } from './notice-line.tsx';
import classes from './notice-line.module.css';

// Not needed before the first paint.
const AboutDialog = lazy(async () => ({ default: (await import('./about-dialog.tsx')).AboutDialog }));

/** What is there whatever page is shown. */
export function Root() {
  useLoadedDrafts();
  return (
    <>
      <FilesProvider>
        <OpenedFromOutside />
        <NoticesOfThisPage />
        <FileDrop />
        <Page />
        <MovedEndQuestion />
        <About />
      </FilesProvider>
      <LongWork />
      <BusyCore />
    </>
  );
}

/** What the program is and what it is made of, where that was asked for. */
function About() {
  const { shown, hide } = useAbout();
  return shown && <Suspense><AboutDialog onClose={hide} /></Suspense>;
}

/** Opens the file of a double click, a second start or the command line. */
function OpenedFromOutside() {
  const { openPath } = useFiles();
  useEffect(() => window.shell?.onOpenFile((path) => void openPath(path)), [openPath]);
  return null;
}

/** A notice goes with the page on which it was said. */
function NoticesOfThisPage() {
  const { pathname } = useLocation();
  useEffect(() => hideNoticeOfOtherPage(pathname), [pathname]);
  return null;
}

/** The page; one that has no frame says here what the frame says of the others. */
function Page() {
  const { pathname } = useLocation();
  const frameless = ['/', '/welcome', '/repair'].includes(pathname);
  return (
    <div className={classes['window']}>
      {frameless && <CoreBanner />}
      <div className={classes['page']}><Outlet /></div>
      {frameless && <div className={classes['foot']}><NoticeLine /></div>}
    </div>
  );
}

const nothing = () => undefined;

/** A page that has no top bar to listen to the keys and the menu, nor what it finds and shows. */
export function WithoutTopBar() {
  useCommands({ onFind: nothing, onKeys: nothing });
  return <Outlet />;
}

/** The address without a page: to the engagements of the open portfolio, or to the welcome page. */
export function Start() {
  const portfolio = usePortfolio();
  if (portfolio === undefined) return null;
  return <Navigate to={portfolio ? '/engagements' : '/welcome'} replace />;
}
