import { AppError } from '../../shared/contract/errors.ts';

const reasons: readonly [code: RegExp, reason: string][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'diskFull'],
  [/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/, 'denied'],
  // SQLite also cannot open what the disk, or the server of a share, does not give: a journal, a file to sort in.
  [/^(SQLITE_IOERR|SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_CANTOPEN|SQLITE_PROTOCOL)/, 'io'],
  [/^(EIO|EBUSY|EMFILE|ENFILE|ENODEV|ENXIO|ESTALE|EREMOTEIO|EHOSTDOWN|ENOTCONN|ETIMEDOUT)$/, 'io'],
  [/^(ENOENT|ENOTDIR)/, 'missingFolder'],
];

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

/**
 * An error while something was written, as NOT_SAVED where the disk gave it; any other as it is. A file that is not
 * there is no failed write.
 */
export function notSaved(error: unknown): unknown {
  const reason = diskReason(error);
  return reason === null || reason === 'missingFolder' ? error : new AppError('NOT_SAVED', { reason }, { cause: error });
}
