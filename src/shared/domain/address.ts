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
