import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@mantine/core/styles.css';
import './ui/global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ColorSchemeSync } from './app/color-scheme.tsx';
import { router } from './app/router.tsx';
import { keepDrafts } from './records/drafts/drafts.ts';
import { cssVariablesResolver, theme } from './ui/theme.ts';
import { followChanges } from './window/changes.ts';
import { connectCore, rpc } from './window/core/core.ts';
import { queryClient } from './window/core/query-client.ts';
import { loadTexts } from './window/language.ts';
import { watchPresses } from './window/press.ts';
import { StatusBarProvider } from './window/status-bar.tsx';
import { systemLanguage, ViewProvider } from './window/view.tsx';
import { followWork } from './window/work.ts';

const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
watchPresses();
connectCore();
followChanges();
followWork();
keepDrafts();
// While the core starts there is time to fetch what most starts show first, and to ask what the first page needs.
void import('./features/welcome/index.ts');
void loadTexts(systemLanguage());
void queryClient.prefetchQuery(rpc.portfolio.status.queryOptions());
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme} cssVariablesResolver={cssVariablesResolver} getStyleNonce={styleNonce} defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <ViewProvider>
          <ColorSchemeSync />
          <StatusBarProvider>
            <RouterProvider router={router} />
          </StatusBarProvider>
        </ViewProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
