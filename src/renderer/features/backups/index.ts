export { BackupsPage } from './backups-page.tsx';
export { RepairPage } from './repair-page.tsx';
