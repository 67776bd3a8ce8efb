import { Navigate, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FileDrop } from '../files/file-drop.tsx';
import { FilesProvider, useFiles } from '../files/files.tsx';
import { useLoadedDrafts } from '../drafts.ts';
import { usePortfolio } from '../portfolio.ts';
import { CoreBanner } from './core-banner.tsx';

/** What is there whatever page is shown. */
export function Root() {
  useLoadedDrafts();
  return (
    <FilesProvider>
      <OpenedFromOutside />
      <FileDrop />
      <CoreBanner />
      <Outlet />
    </FilesProvider>
  );
}

/** Opens the file of a double click, a second start or the command line. */
function OpenedFromOutside() {
  const { openPath } = useFiles();
  useEffect(() => window.shell?.onOpenFile((path) => void openPath(path)), [openPath]);
  return null;
}

/** The address without a page: to the engagements of the open portfolio, or to the welcome page. */
export function Start() {
  const portfolio = usePortfolio();
  if (portfolio === undefined) return null;
  return <Navigate to={portfolio ? '/engagements' : '/welcome'} replace />;
}
