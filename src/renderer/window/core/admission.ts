// How a page in a browser is let in by its host: once by the token of its address, from then on by what it was given for it.

/** What the host gives: what opens its socket, and what shows that it is the same host. */
interface Admission {
  session: string;
  proof: string;
}

/** In localStorage, so that a reload and a second tab are let in too; unlike a cookie it is this port's alone. */
const key = 'netfolio-session';

function known(): Partial<Admission> {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Partial<Admission>;
  } catch {
    return {};
  }
}

/** In sessionStorage until the host has answered: a page that is left or reloaded before goes on asking with it. */
const pending = 'netfolio-token';

const inAddress = new URLSearchParams(window.location.search).get('token');
if (inAddress !== null) {
  sessionStorage.setItem(pending, inAddress);
  // At once, before the router reads it: it is not to stand in the address, nor to be sent to anyone by a reload.
  window.history.replaceState(null, '', window.location.pathname);
}
let token = sessionStorage.getItem(pending);

/**
 * Asks the host to let this page in.
 * @returns what opens the socket; null where the host does not know this page, or the page not the host: when ours has
 *   ended, another program may listen at its address, and is to hear nothing of what is typed
 * @throws where no host answers
 */
export async function letIn(): Promise<string | null> {
  const { session, proof } = known();
  const answer = await fetch('/session', { method: 'POST', body: JSON.stringify({ token, session }) });
  if (answer.status === 403) {
    sessionStorage.removeItem(pending);
    return null;
  }
  if (!answer.ok) throw new Error(`The host answered with ${answer.status}.`);
  const given = (await answer.json()) as Admission;
  if (token === null && given.proof !== proof) return null;
  token = null;
  localStorage.setItem(key, JSON.stringify(given));
  sessionStorage.removeItem(pending);
  return given.session;
}
