import { closeSync, constants, fstatSync, openSync, type Stats, statSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';

/**
 * Opens an ordinary file to read. Anything else is not opened at all: a pipe would be waited for, and a device may do something by
 * being opened.
 * @throws AppError CANNOT_OPEN, or the error of the disk
 */
export function openOrdinary(file: string): number {
  const notAFile = (stats: Stats) => new AppError('CANNOT_OPEN', { path: file, reason: stats.isDirectory() ? 'isFolder' : 'notAFile' });
  const stats = statSync(file);
  if (!stats.isFile()) throw notAFile(stats);
  // Should something else have come there meanwhile. A file of /proc may be waited for without end as well.
  const handle = openSync(file, process.platform === 'win32' ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK);
  const opened = fstatSync(handle);
  if (opened.isFile()) return handle;
  closeSync(handle);
  throw notAFile(opened);
}

/** Does something with an ordinary file that is open to read meanwhile. @throws as `openOrdinary` */
export function withOrdinary<Result>(file: string, work: (handle: number) => Result): Result {
  const handle = openOrdinary(file);
  try {
    return work(handle);
  } finally {
    closeSync(handle);
  }
}
