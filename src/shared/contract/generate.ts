import * as z from 'zod';
import { act } from './builders.ts';
import { FilePath, Language } from './fields.ts';
import { OpenPortfolio } from './portfolio.ts';

/** A part of `portfolio`. */
export const generate = {
  /** A new portfolio file of an invented large city (`scale` times as large); the same seed and scale make the same rows. */
  generate: act.input(z.object({
    path: FilePath, seed: z.number().int().min(0).max(2 ** 32 - 1).default(1), scale: z.number().positive().max(100).default(1), language: Language,
  })).output(OpenPortfolio),
};
