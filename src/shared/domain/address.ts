/** How addresses are written to hide them from machines: `name [at] city.fi`, `name(at)city[dot]fi`. */
const at = /\s*[[({]\s*at\s*[\])}]\s*/giu;
const dot = /\s*[[({]\s*(?:dot|piste|punkt)\s*[\])}]\s*/giu;

const email = /^[^\s@/:]+@[^\s@/:]+$/u;
/** `www.kuopio.fi/…`, `iclei.org`, `kuopio.fi:8080`: a name with dots whose last part has letters alone. */
const host = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;

/** An e-mail address as it is meant: `name [at] city.fi` is `name@city.fi`. Anything else stays as it is. */
export function readEmail(typed: string): string {
  const plain = typed.replace(at, '@').replace(dot, '.');
  return email.test(plain) ? plain : typed;
}

/**
 * An address as it is meant: `www.kuopio.fi` is `https://www.kuopio.fi`, an e-mail address a `mailto:` one. Anything else
 * stays as it is, for a check to judge.
 */
export function readUrl(typed: string): string {
  const mail = readEmail(typed);
  if (email.test(mail)) return `mailto:${mail}`;
  return host.test(typed) ? `https://${typed}` : typed;
}

/**
 * What a `mailto:` address may fill in beside whom the message goes to. An attachment would take a file of the reader's own
 * along, and what else mail programs take from an address nobody knows.
 */
const mailFields = new Set(['to', 'cc', 'bcc', 'subject', 'body']);
const control = /\p{Cc}/u;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** `%0D%0A` in a subject or a receiver would begin a header of its own; the message itself has lines. */
function isPlainMail({ pathname, searchParams }: URL): boolean {
  const receivers = decoded(pathname);
  if (receivers === null || control.test(receivers)) return false;
  return [...searchParams].every(([name, value]) => {
    const field = name.toLowerCase();
    return mailFields.has(field) && !control.test(field === 'body' ? value.replaceAll(/[\r\n\t]/g, '') : value);
  });
}

/**
 * An address as another program may be handed it; null where it is none, is of another scheme than these, or asks a mail
 * program for more than a message.
 * @param schemes with their colon: `https:`
 */
export function outsideAddress(address: string, schemes: readonly string[]): string | null {
  try {
    const url = new URL(address);
    if (!schemes.includes(url.protocol) || (url.protocol === 'mailto:' && !isPlainMail(url))) return null;
    return url.href;
  } catch {
    return null;
  }
}
