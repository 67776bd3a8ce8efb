import type { ReportPage } from '../en/reportPage.ts';

export const reportPage: ReportPage = {};
