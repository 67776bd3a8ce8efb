import { identityOf } from './files.ts';

/** Whether an open file is still the one that its path leads to. */
export interface Watch {
  /** Both the file and its log are where they were opened. Cheap: it asks for the two names, no more. */
  isInPlace(): boolean;
  /** Whether another file's log is now where this one's was. */
  hasForeignLog(): boolean;
  file: string;
}

/**
 * Remembers which file and which log a path leads to. A file that was moved away and replaced goes on being written to
 * unseen; nobody would find those changes again.
 */
export function watchFile(file: string): Watch {
  const log = `${file}-wal`;
  const [own, ownLog] = [identityOf(file), identityOf(log)];
  return {
    file,
    isInPlace: () => identityOf(file) === own && identityOf(log) === ownLog,
    hasForeignLog: () => {
      const there = identityOf(log);
      return there !== null && there !== ownLog;
    },
  };
}
