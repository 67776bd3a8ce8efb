export { EngagementsPage } from './grid/engagements-page.tsx';
export { EngagementPage } from './record/record-page.tsx';
