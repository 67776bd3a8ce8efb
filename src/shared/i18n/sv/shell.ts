import type { Shell } from '../en/shell.ts';

export const shell: Shell = {};
