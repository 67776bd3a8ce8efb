/**
 * Errors whose message cannot hold what stands in a portfolio: SQLite names tables and columns, the system files, and a
 * TypeError the program's own words. The message of `JSON.parse` quotes what it read, that of a check the value it refused.
 */
const quotesNothing = new Set(['Error', 'SqliteError', 'TypeError', 'ReferenceError', 'AssertionError']);

/** What SQLite quotes of a search, and the engine of a value that is no object. */
const quoted = /".*"|\[.*\]|(?<=on string )'.*'/gsu;

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '');

/** The lines of a stack that say where, without the message that stands before them. */
const placesIn = ({ stack = '', message }: Error): string[] =>
  stack.replace(message, '').split('\n').filter((line) => /^\s+at \S/.test(line));

/**
 * An error as a log may hold it: what kind, where, and why, never a person's row. Logs are sent around to ask for help, so
 * an error is not printed with all that hangs on it: the input of a call, the rows that were read.
 */
export function logged(thrown: unknown): string {
  const told: string[] = [];
  for (let error = thrown, deep = 0; error !== undefined && error !== null && deep < 5; deep += 1) {
    const before = deep === 0 ? '' : 'because of ';
    if (!(error instanceof Error)) {
      told.push(`${before}what is no error (${typeof error})`);
      break;
    }
    const name = error.constructor.name;
    told.push(`${before}${name}${codeOf(error)}${quotesNothing.has(name) ? `: ${error.message.replace(quoted, '…')}` : ''}`, ...placesIn(error));
    error = error.cause;
  }
  return told.join('\n');
}
