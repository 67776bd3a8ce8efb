export const reportPage = {};
export type ReportPage = typeof reportPage;
