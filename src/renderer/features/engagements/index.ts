export { EngagementsPage } from './grid/engagements-page.tsx';
export { GridSearch } from './grid/search.ts';
export { EngagementPage } from './record/record-page.tsx';
