/** The pages in the order of the navigation; Ctrl+1 … Ctrl+8 go to them. */
export const pages = [
  { name: 'engagements', to: '/engagements' },
  { name: 'activities', to: '/activities' },
  { name: 'organisations', to: '/organisations' },
  { name: 'people', to: '/people' },
  { name: 'themes', to: '/themes' },
  { name: 'timeline', to: '/timeline' },
  { name: 'reports', to: '/reports' },
  { name: 'history', to: '/history' },
] as const;
export type PageName = (typeof pages)[number]['name'];
