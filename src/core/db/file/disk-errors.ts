import { AppError } from '../../../shared/contract/errors.ts';

const reasons: readonly [code: RegExp, reason: string][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'diskFull'],
  [/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/, 'denied'],
  // SQLite also cannot open what the disk, or the server of a share, does not give: a journal, a file to sort in.
  [/^(SQLITE_IOERR|SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_CANTOPEN|SQLITE_PROTOCOL)/, 'io'],
  [/^(EIO|ENODEV|ENXIO|ESTALE|EXDEV|EREMOTEIO|EHOSTDOWN|ENOTCONN|ETIMEDOUT|EAGAIN)$/, 'io'],
  [/^(ENOENT|ENOTDIR)/, 'missingFolder'],
  [/^EISDIR/, 'isFolder'],
  [/^ENAMETOOLONG/, 'nameTooLong'],
  [/^ELOOP/, 'linkLoop'],
  [/^(EFBIG|SQLITE_TOOBIG|SQLITE_NOLFS)/, 'fileTooLarge'],
  [/^(EBUSY|ETXTBSY|SQLITE_BUSY|SQLITE_LOCKED)/, 'busy'],
  [/^(EMFILE|ENFILE|ENOMEM|SQLITE_NOMEM)/, 'exhausted'],
  [/^(EINVAL|EILSEQ|ERR_INVALID_ARG_VALUE)/, 'badName'],
];

/**
 * Whether SQLite says of what it read that it is no sound portfolio. Any other error, such as one of permissions, says
 * nothing of the file.
 */
export function saysDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT|SCHEMA|CONSTRAINT|MISMATCH|RANGE)/.test(codeOf(error) ?? '');
}

/** The code of an error of SQLite or of the file system. */
function codeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** Why the disk refused, as `errors:reason` words it; null where it is no error of the disk. */
export function diskReason(error: unknown): string | null {
  const code = codeOf(error);
  return (code && reasons.find(([pattern]) => pattern.test(code))?.[1]) ?? null;
}

/** An error while a file was made, as CANNOT_CREATE where the disk or SQLite gave it; any other as it is. */
export function cannotCreate(file: string, error: unknown): unknown {
  if (error instanceof AppError || codeOf(error) === null) return error;
  const reason = diskReason(error) ?? (error as Error).message;
  return new AppError('CANNOT_CREATE', { path: file, reason }, { cause: error });
}

/** An error while a file was looked for or read, as FILE_MISSING or CANNOT_OPEN where the disk gave it; any other as it is. */
export function cannotOpen(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof AppError || code === null) return error;
  if (/^(ENOENT|ENOTDIR)/.test(code)) return new AppError('FILE_MISSING', { path: file }, { cause: error });
  const reason = diskReason(error) ?? (error as Error).message;
  return new AppError('CANNOT_OPEN', { path: file, reason: reason === 'denied' ? 'unreadable' : reason }, { cause: error });
}

/**
 * An error while something was written, as NOT_SAVED where the disk gave it; any other as it is. A file that is not
 * there, such as one whose folder is gone, is no failed write, but FILE_MISSING.
 */
export function notSaved(error: unknown): unknown {
  const reason = diskReason(error);
  if (reason === null) return error;
  if (reason !== 'missingFolder') return new AppError('NOT_SAVED', { reason }, { cause: error });
  const file = error instanceof Error && 'path' in error ? error.path : null;
  return typeof file === 'string' ? cannotOpen(file, error) : error;
}
