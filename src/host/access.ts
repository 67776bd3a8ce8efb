// Who may use the browser host: the one who read the address with its token in the terminal.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const cookieName = 'netfolio-session';
const secret = (): string => randomBytes(32).toString('base64url');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

function cookieIn(request: IncomingMessage): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookieName)?.[1];
}

export interface Access {
  /** The token that stands in the printed address. */
  readonly token: string;
  /** Takes the token once; gives the Set-Cookie header of the session that it opens, or null. */
  exchange(token: string): string | null;
  /** True for a request of the session, to this host by its own name, from no other site. */
  allows(request: IncomingMessage): boolean;
  /** True if the request names this host as the one it means: a foreign name that points here does not (DNS rebinding). */
  isForUs(request: IncomingMessage): boolean;
}

/** One token, one session. `port` is asked at each request, for it is known only when the server listens. */
export function makeAccess(port: () => number): Access {
  const token = secret();
  const session = secret();
  let unused = true;
  const hosts = () => [`127.0.0.1:${port()}`, `localhost:${port()}`];
  const isForUs = (request: IncomingMessage): boolean => hosts().includes(request.headers.host ?? '');

  return {
    token,
    isForUs,
    exchange(given) {
      if (!unused || !same(given, token)) return null;
      unused = false;
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    allows(request) {
      if (!isForUs(request)) return false;
      const { origin } = request.headers;
      // the same host, not merely one of ours: a page that was loaded by another name has another origin
      if (origin !== undefined && origin !== `http://${request.headers.host}`) return false;
      const cookie = cookieIn(request);
      return cookie !== undefined && same(cookie, session);
    },
  };
}
