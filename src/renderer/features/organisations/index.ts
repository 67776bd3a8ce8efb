export { OrganisationPage } from './organisation-page.tsx';
export { OrganisationsPage } from './organisations-page.tsx';
