// How much one window may have asked that is not answered yet.
import { ORPCError } from '@orpc/server';

/** Calls in flight, and streams that are followed; the window has a few dozen. */
export const mostCalls = 200;
/** What was answered and not fetched, in bytes. */
const mostUnsent = 64 * 1024 * 1024;

interface Answered {
  response?: { body: unknown } | undefined;
}

const isStream = (body: unknown): body is AsyncGenerator =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

/** Refuses what a window asks beyond its limits. `unsent`: how many bytes wait for it. */
export function limitCalls(unsent: () => number) {
  let inFlight = 0;
  async function* untilItsEnd(stream: AsyncGenerator): AsyncGenerator {
    try {
      yield* stream;
    } finally {
      inFlight -= 1;
    }
  }
  return async <Result extends Answered>({ next }: { next: () => Promise<Result> }): Promise<Result> => {
    if (inFlight >= mostCalls || unsent() > mostUnsent) throw new ORPCError('TOO_MANY_REQUESTS');
    inFlight += 1;
    let streams = false;
    try {
      const result = await next();
      const body = result.response?.body;
      if (!result.response || !isStream(body)) return result;
      streams = true;
      return { ...result, response: { ...result.response, body: untilItsEnd(body) } };
    } finally {
      if (!streams) inFlight -= 1;
    }
  };
}
