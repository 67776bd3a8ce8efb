import * as z from 'zod';
import { read } from './builders.ts';
import { Id, NamesOut, View } from './fields.ts';

export const PlaceRow = z.object({
  id: Id, name: z.string(), names: NamesOut, country: z.string().nullable(), countryName: z.string().nullable(),
});
export const place = { list: read.input(View).output(z.array(PlaceRow)) };
