import { os } from '../../os.ts';
import { handOver } from './service.ts';

/** Handing over what somebody looks after; a part of `person`. */
export const handOverRouter = {
  handOver: os.person.handOver.handler(({ context, input }) => handOver(context, input)),
};
