/** The code of every error. Apart from their schemas, so that a window can word an error without the checking library. */
export const errorCodes = [
  'INVALID', 'NOT_FOUND', 'NO_PORTFOLIO', 'FILE_MISSING', 'FILE_EXISTS', 'NOT_A_PORTFOLIO', 'NEWER_VERSION',
  'DAMAGED', 'ALTERED', 'READ_ONLY', 'IN_USE', 'CANNOT_CREATE', 'CANNOT_OPEN', 'MIGRATION_FAILED', 'NOT_SAVED', 'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO', 'CHANGED_SINCE', 'NOT_UNDOABLE', 'ERASURE_UNFINISHED',
  'HAS_DEPENDENTS', 'IMPORT_INVALID', 'IMPORT_VERSION', 'IMPORT_STOPPED', 'REPORT_FAILED',
  'CORE_DOWN', 'CORE_STOPPED', 'OPEN_TO_READ', 'FILE_MOVED', 'FILE_CUT', 'BACKUP_UNUSABLE', 'BACKUP_FAILED', 'CANCELLED',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Why a file is no use as a backup. */
export const unusableReasons = ['missing', 'notAPortfolio', 'otherPortfolio', 'newer', 'altered', 'damaged', 'same'] as const;

/** What of a file is not as Netfolio makes it. */
export const alterations = ['objects', 'id'] as const;
