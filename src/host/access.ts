// Who may use the browser host: the one who read the address with its token in the terminal.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const secret = (): string => randomBytes(32).toString('base64url');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (one: unknown, other: string): boolean => typeof one === 'string' && timingSafeEqual(digest(one), digest(other));

/** What a page that was let in knows from then on. */
export interface Admission {
  /** Opens the socket. It is sent to this host alone, by the page itself: a cookie would go to every port of this machine. */
  session: string;
  /** By this the page knows us again: another program may listen at our address when we have ended. */
  proof: string;
}

export interface Access {
  /** The token that stands in the printed address. */
  readonly token: string;
  /**
   * Lets in a page that has the session already, and the one that has the token, until a window is open: a page that is
   * reloaded before it heard our answer asks once more. Null: neither.
   */
  admit(shown: { token?: unknown; session?: unknown }): Admission | null;
  /** Whether a path opens the session's socket; from then on the token is worth nothing. */
  opensSocket(path: string): boolean;
  /** True if the request names this host as the one it means: a foreign name that points here does not (DNS rebinding). */
  isForUs(request: IncomingMessage): boolean;
  /** True for what a page of ours asked for, and no page of another site. */
  isFromOurPage(request: IncomingMessage): boolean;
}

/**
 * One token, one session.
 * @param port is asked at each request, for it is known only when the server listens
 * @param draw gives each secret by its name: a host that is started anew in the place of another may know the same
 */
export function makeAccess(port: () => number, draw: (name: string) => string = secret): Access {
  const token = draw('token');
  const admission: Admission = { session: draw('session'), proof: draw('proof') };
  let unused = true;
  // Not `localhost`: that is [::1] as well, where somebody else may listen, and what a page keeps is kept by its name.
  const host = () => `127.0.0.1:${port()}`;
  const isForUs = (request: IncomingMessage): boolean => request.headers.host === host();

  return {
    token,
    admit(shown) {
      if (same(shown.session, admission.session)) return admission;
      return unused && same(shown.token, token) ? admission : null;
    },
    opensSocket(path) {
      const opens = same(path, `/rpc/${admission.session}`);
      if (opens) unused = false;
      return opens;
    },
    isForUs,
    isFromOurPage: (request) => isForUs(request) && request.headers.origin === `http://${host()}`,
  };
}
