import { lazyRouteComponent } from '@tanstack/react-router';

// Apart, so that neither page waits for the other's code.
export const EngagementsPage = lazyRouteComponent(() => import('./grid/engagements-page.tsx'), 'EngagementsPage');
export const EngagementPage = lazyRouteComponent(() => import('./record/record-page.tsx'), 'EngagementPage');
