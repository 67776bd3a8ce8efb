import { useNavigate, useRouter } from '@tanstack/react-router';
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from 'react';
import type { OpenPortfolio, SampleName } from '../../../shared/contract/portfolio.ts';
import type { PathWanted } from '../../records/dialogs/path-dialog.tsx';
import { dropNewPortfolioDraft } from '../../records/drafts/drafts.ts';
import { forgetPortfolio } from '../../window/changes.ts';
import { client, dropNotReopened, rpc } from '../../window/core/core.ts';
import { queryClient } from '../../window/core/query-client.ts';
import { showDone, showProblem } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import classes from './files.module.css';
import { hasWays, isTypingMistake, type OpenWays, type Refused } from './refusals.ts';

// Dialogs are not needed before the first paint.
const NewPortfolioDialog = lazy(() => import('./new-portfolio-dialog.tsx'));
const PathDialog = lazy(() => import('../../records/dialogs/path-dialog.tsx'));
const RefusedDialog = lazy(() => import('./refused-dialog.tsx'));

interface Files {
  /** Asks for organisation, language and file, and makes an empty portfolio. */
  create: () => void;
  /** Asks for a file and opens it. */
  open: () => void;
  openPath: (path: string, ways?: OpenWays) => Promise<void>;
  /** Asks for a JSON file to write and does something with it. */
  saveJson: (suggested: string, use: (path: string) => Promise<void>) => void;
  /** Asks for a folder and does something with it. */
  askFolder: (use: (path: string) => Promise<void>) => void;
  /** Shows a portfolio that was just opened; null: none is open any more. */
  show: (portfolio: OpenPortfolio | null) => Promise<void>;
  openSample: (sample: SampleName) => Promise<void>;
  saveCopy: () => void;
  /** Asks for a file and makes a new portfolio in it of what can be read of one that was refused. */
  rescue: (from: string) => void;
  close: () => Promise<void>;
}

const FilesContext = createContext<Files | null>(null);

/** What can be done with portfolio files, from menu, keys and welcome page alike. */
export function useFiles(): Files {
  const files = useContext(FilesContext);
  if (!files) throw new Error('useFiles is used outside its FilesProvider');
  return files;
}

const pickers = {
  open: () => window.shell?.pickPortfolioToOpen(),
  create: (name: string) => window.shell?.pickPortfolioToCreate(name),
  copy: (name: string) => window.shell?.pickPortfolioToCreate(name),
  add: () => window.shell?.pickFileToAdd(),
  folder: () => window.shell?.pickFolder(),
  json: (name: string) => window.shell?.pickJsonToSave(name),
};

/** Asks for a path, by the system's dialog or by our own in a browser, and does something with it. */
function useAskPath() {
  const [wanted, setWanted] = useState<PathWanted | null>(null);
  const ask = useCallback(async (next: PathWanted) => {
    if (!window.shell) return setWanted(next);
    try {
      const path = await pickers[next.kind](next.suggested);
      if (path) await next.use(path);
    } catch (problem) {
      showProblem(problem);
    }
  }, []);
  const dialog = wanted && <PathDialog wanted={wanted} onClose={() => setWanted(null)} />;
  return { ask, dialog };
}

/** What is being typed on the page is saved into the file that it belongs to, before that one is closed. */
function leaveField(): void {
  const typed = document.activeElement;
  if (typed instanceof HTMLElement && typed.closest('main')) typed.blur();
}

/** Gives `useFiles` and shows the dialogs that it needs. */
export function FilesProvider({ children }: { children: ReactNode }) {
  const t = useTexts();
  const { language } = useView();
  const navigate = useNavigate();
  const router = useRouter();
  const { ask, dialog } = useAskPath();
  const [creating, setCreating] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [opening, setOpening] = useState(false);

  const show = useCallback(async (portfolio: OpenPortfolio | null) => {
    dropNotReopened();
    queryClient.setQueryData(rpc.portfolio.status.queryKey(), portfolio);
    const forgotten = forgetPortfolio();
    await navigate({ to: portfolio ? '/engagements' : '/welcome' });
    await forgotten;
  }, [navigate]);
  const files = useMemo<Files>(() => {
    const orSayWhy = async (act: () => Promise<void>) => {
      try {
        await act();
      } catch (problem) {
        showProblem(problem);
      }
    };
    /**
     * The page that comes next is fetched while the core opens the file. Meanwhile the page of the former file takes no
     * clicks and keys: what they led to would go with it.
     */
    const showWhenOpen = async (openIt: () => Promise<OpenPortfolio>) => {
      leaveField();
      void router.preloadRoute({ to: '/engagements' });
      setOpening(true);
      try {
        await show(await openIt());
      } finally {
        setOpening(false);
      }
    };
    const openPath = async (path: string, ways: OpenWays = {}, typed = false) => {
      setRefused(null);
      try {
        await showWhenOpen(() => client.portfolio.open({ path, ...ways }));
      } catch (problem) {
        // A path that was typed is mended where it was typed.
        if (!hasWays(problem) || (typed && isTypingMistake(problem))) throw problem;
        setRefused({ path, problem });
      }
    };
    return {
      show,
      saveJson: (suggested, use) => void ask({ kind: 'json', suggested, use }),
      askFolder: (use) => void ask({ kind: 'folder', suggested: '', use }),
      create: () => setCreating(true),
      open: () => void ask({ kind: 'open', suggested: '', use: (path) => openPath(path, {}, !window.shell) }),
      openPath: (path, ways) => orSayWhy(() => openPath(path, ways)),
      openSample: (sample) => orSayWhy(async () => showWhenOpen(() => client.portfolio.openSample({ sample, language }))),
      saveCopy: () => {
        const name = queryClient.getQueryData(rpc.portfolio.status.queryKey())?.fileName ?? '';
        const use = async (path: string) => {
          const copy = await client.portfolio.saveCopy({ path });
          showDone((texts) => texts('shell:file.copySaved', { path: copy.path }));
        };
        void ask({ kind: 'copy', suggested: t('shell:file.copySuffix', { name }), use });
      },
      rescue: (from) => {
        setRefused(null);
        const name = (from.split(/[\\/]/).at(-1) ?? from).replace(/\.netfolio$/i, '');
        const use = async (path: string) => {
          leaveField();
          const rescued = client.portfolio.rescue({ from, path });
          await showWhenOpen(async () => (await rescued).portfolio);
          const { rows: count, leftOut, emptied } = await rescued;
          showDone((texts) => texts('backupPage:rescued', { count, leftOut, emptied }));
        };
        void ask({ kind: 'create', suggested: t('backupPage:rescueSuffix', { name }), use });
      },
      close: () => orSayWhy(async () => {
        leaveField();
        await client.portfolio.close();
        await show(null);
      }),
    };
  }, [t, language, router, show, ask]);

  const create = (organisation: string, portfolioLanguage: typeof language) => {
    setCreating(false);
    void ask({
      kind: 'create',
      suggested: organisation,
      use: async (path) => {
        const made = await client.portfolio.create({ path, organisation, language: portfolioLanguage });
        dropNewPortfolioDraft();
        await show(made);
      },
    });
  };
  return (
    <FilesContext value={files}>
      <div className={classes['pages']} inert={opening}>{children}</div>
      {opening && <p role="status" className={classes['opening']}>{t('shell:opening')}</p>}
      <Suspense>
        {creating && <NewPortfolioDialog onClose={() => setCreating(false)} onNext={create} />}
        {dialog}
        {refused && (
          <RefusedDialog
            refused={refused} onClose={() => setRefused(null)} onOpen={(path, ways) => void files.openPath(path, ways)} onRescue={files.rescue}
          />
        )}
      </Suspense>
    </FilesContext>
  );
}
