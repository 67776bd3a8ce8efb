import type { Cli } from '../en/cli.ts';

export const cli: Cli = {};
