import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { EngagementPage, EngagementsPage } from '../features/engagements/index.ts';
import { NotFound, PageFailed } from './frame/fallbacks.tsx';
import { Root, Start, WithoutTopBar } from './frame/root.tsx';

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });
const start = createRoute({ getParentRoute: () => root, path: '/', component: Start });
const frame = createRoute({
  getParentRoute: () => root, id: 'frame',
  component: lazyRouteComponent(() => import('./frame/frame.tsx'), 'Frame'),
});
/** A page inside the frame. Each is loaded when it is first shown, and reads its own search parameters. */
const inFrame = <const Path extends string>(path: Path) => ({
  getParentRoute: () => frame,
  path,
  validateSearch: (search: Record<string, unknown>) => search,
});

const withoutTopBar = createRoute({ getParentRoute: () => root, id: 'withoutTopBar', component: WithoutTopBar });
const welcome = createRoute({
  getParentRoute: () => withoutTopBar, path: '/welcome',
  component: lazyRouteComponent(() => import('../features/welcome/index.ts'), 'WelcomePage'),
});
const engagements = createRoute({ ...inFrame('/engagements'), component: EngagementsPage });
const engagement = createRoute({ ...inFrame('/engagements/$id'), component: EngagementPage });
const timeline = createRoute({
  ...inFrame('/timeline'),
  component: lazyRouteComponent(() => import('../features/timeline/index.ts'), 'TimelinePage'),
});
const people = createRoute({
  ...inFrame('/people'),
  component: lazyRouteComponent(() => import('../features/people/index.ts'), 'PeoplePage'),
});
const person = createRoute({
  ...inFrame('/people/$id'),
  component: lazyRouteComponent(() => import('../features/people/index.ts'), 'PersonPage'),
});
const organisations = createRoute({
  ...inFrame('/organisations'),
  component: lazyRouteComponent(() => import('../features/organisations/index.ts'), 'OrganisationsPage'),
});
const organisation = createRoute({
  ...inFrame('/organisations/$id'),
  component: lazyRouteComponent(() => import('../features/organisations/index.ts'), 'OrganisationPage'),
});
const activities = createRoute({
  ...inFrame('/activities'),
  component: lazyRouteComponent(() => import('../features/activities/index.ts'), 'ActivitiesPage'),
});
const activity = createRoute({
  ...inFrame('/activities/$id'),
  component: lazyRouteComponent(() => import('../features/activities/index.ts'), 'ActivityPage'),
});
const themes = createRoute({
  ...inFrame('/themes'),
  component: lazyRouteComponent(() => import('../features/themes/index.ts'), 'ThemesPage'),
});
const theme = createRoute({
  ...inFrame('/themes/$id'),
  component: lazyRouteComponent(() => import('../features/themes/index.ts'), 'ThemePage'),
});
const reports = createRoute({
  ...inFrame('/reports'),
  component: lazyRouteComponent(() => import('../features/reports/index.ts'), 'ReportsPage'),
});
const history = createRoute({
  ...inFrame('/history'),
  component: lazyRouteComponent(() => import('../features/history/index.ts'), 'HistoryPage'),
});
const backups = createRoute({
  ...inFrame('/backups'),
  component: lazyRouteComponent(() => import('../features/backups/index.ts'), 'BackupsPage'),
});
const compact = createRoute({
  ...inFrame('/compact'),
  component: lazyRouteComponent(() => import('../features/compact/index.ts'), 'CompactPage'),
});
const repair = createRoute({
  getParentRoute: () => root, path: '/repair', validateSearch: (search: Record<string, unknown>) => search,
  component: lazyRouteComponent(() => import('../features/backups/index.ts'), 'RepairPage'),
});

const routeTree = root.addChildren([
  start,
  withoutTopBar.addChildren([welcome]),
  repair,
  frame.addChildren([
    engagements, engagement, timeline, people, person, organisations, organisation, activities, activity, themes, theme,
    reports, history, backups, compact,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFound,
  // The router takes the page's origin for the base of its addresses, and `app:` has none that it understands.
  ...(window.location.protocol === 'app:' ? { origin: 'http://localhost' } : {}),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
