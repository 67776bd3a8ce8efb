import type { Grid } from '../en/grid.ts';

export const grid: Grid = {};
