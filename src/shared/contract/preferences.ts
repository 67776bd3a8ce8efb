import * as z from 'zod';
import { languages } from '../domain/language.ts';
import { act, read } from './builders.ts';

export const preferences = {
  get: read.output(z.object({ language: z.enum(languages).nullable(), colorScheme: z.enum(['auto', 'light', 'dark']) })),
  set: act.input(z.object({ language: z.enum(languages).optional(), colorScheme: z.enum(['auto', 'light', 'dark']).optional() })).output(z.void()),
};
