export { CompactPage } from './compact-page.tsx';
