import { os } from '../../os.ts';
import { listPlaces } from './service.ts';

/** Places. People and organisations have features of their own, because they show engagements. */
export const placeRouter = os.place.router({
  list: os.place.list.handler(({ context, input }) => listPlaces(context.portfolio().prepare, input.language)),
});
