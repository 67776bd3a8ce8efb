import { os } from '../../os.ts';
import { readPreferences, writePreferences } from './service.ts';

/** The user's own choices, whatever portfolio is open. */
export const preferencesRouter = os.preferences.router({
  get: os.preferences.get.handler(({ context }) => readPreferences(context.places.data)),
  set: os.preferences.set.handler(({ context, input }) => writePreferences(context.places.data, input)),
});
