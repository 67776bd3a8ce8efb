import type { Obstacle, Refusal } from '../contract/change.ts';
import { errorCodes } from '../contract/error-codes.ts';
import type { AppError, ErrorData, InputIssue } from '../contract/errors.ts';
import { formatMoment } from '../domain/partial-date.ts';
import type { errors } from './en/errors.ts';
import { formatField } from './format-field.ts';
import { formatObstacle, formatRefusal } from './format-obstacle.ts';
import { languageIn } from './language-in.ts';
import type { Texts } from './texts.ts';

/** The field at the end of an issue's path: `operations.3.values.end` is the end. */
const lastField = (path: string) => path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;

/** The fields for which a sentence of their own asks (`errors:give`). */
const wanted = [
  'name', 'nameFi', 'text', 'url', 'date', 'day', 'month', 'start', 'end', 'year', 'state', 'currency', 'kind', 'type', 'organisation',
  'path', 'personId', 'organisationId', 'engagementId', 'themeId', 'period',
] as const satisfies readonly (keyof typeof errors.give)[];

/** The field that must not be empty, where there is a sentence that asks for it. */
function wantedField(path: string): (typeof wanted)[number] | null {
  const field = lastField(path);
  return wanted.find((each) => each === field) ?? null;
}

/** An issue as a sentence of its own. What asks for a field names it already. */
export function formatNamedIssue(t: Texts, issue: InputIssue): string {
  const problem = formatIssue(t, issue);
  if (issue.rule === 'required' && wantedField(issue.field) !== null) return problem;
  return t('errors:INVALID', { field: formatField(t, lastField(issue.field)), problem });
}

/** The sentence for one broken rule, without the field's name, for showing beside the field. */
export function formatIssue(t: Texts, issue: InputIssue): string {
  const { rule, value = '', max = 0, hint = '' } = issue;
  const field = rule === 'required' ? wantedField(issue.field) : null;
  if (field !== null) return t(`errors:give.${field}`);
  if (hint !== '' && (rule === 'country' || rule === 'currency')) return t(`errors:meant.${rule}`, { value, hint });
  return t(`errors:rule.${rule}`, { value, max, hint });
}

/** An error of the core, or anything else that was thrown, as one sentence in the reader's language. */
export function formatError(t: Texts, error: unknown): string {
  if (!isCoded(error)) return t('errors:UNKNOWN');
  const data = error.data as Record<string, unknown>;
  const at = (key: string) => (typeof data[key] === 'string' ? data[key] : '');
  switch (error.code) {
    case 'INVALID':
      return (error.data as { issues: InputIssue[] }).issues
        .map((issue) => formatNamedIssue(t, issue))
        .join('. ');
    case 'CHANGED_SINCE':
      return formatObstacle(t, error.data as Obstacle);
    case 'NOT_UNDOABLE':
      return formatRefusal(t, error.data as Refusal);
    case 'ERASURE_UNFINISHED':
      return t('errors:ERASURE_UNFINISHED', { reason: formatReason(t, at('reason')) });
    case 'IN_USE': {
      const { canTakeOver, ...holder } = error.data as ErrorData<'IN_USE'>;
      const name = formatHolder(t, holder);
      const sentence = canTakeOver ? 'IN_USE_NOTE' : 'IN_USE';
      return t(`errors:${sentence}`, { path: at('path'), holder: name === '' ? '' : ` (${name})` });
    }
    case 'BACKUP_UNUSABLE': {
      const { path, reason } = error.data as ErrorData<'BACKUP_UNUSABLE'>;
      return t('errors:BACKUP_UNUSABLE', { path, reason: t(`errors:unusable.${reason}`) });
    }
    case 'FILE_CUT':
      return t(`errors:FILE_CUT.${data['backup'] === null ? 'gone' : 'kept'}`, { path: at('path') });
    case 'ALTERED': {
      const { path, what, objects } = error.data as ErrorData<'ALTERED'>;
      return t(`errors:ALTERED.${what}`, { path, objects: objects.join(', ') });
    }
    case 'NOT_SAVED':
    case 'CANNOT_CREATE':
    case 'CANNOT_OPEN':
    case 'BACKUP_FAILED':
      return t(`errors:${error.code}`, { path: at('path'), reason: formatReason(t, at('reason')) });
    case 'HAS_DEPENDENTS':
      return t('errors:HAS_DEPENDENTS', { count: Number(data['count']) });
    case 'IMPORT_STOPPED': {
      const { path, reason } = error.data as ErrorData<'IMPORT_STOPPED'>;
      return t(`errors:IMPORT_STOPPED.${reason}`, { path });
    }
    case 'IMPORT_INVALID': {
      if (at('where') === '') return t('errors:IMPORT_UNREADABLE', { path: at('path') });
      const issue = data['issue'] as InputIssue | null;
      const problem = issue ? `${formatNamedIssue(t, issue)}.` : '';
      return t('errors:IMPORT_INVALID', { path: at('path'), where: at('where'), problem });
    }
    default:
      return t(`errors:${error.code}`, { path: at('path'), version: at('version') });
  }
}

/** The sentence for showing beside the one field that was to be saved. */
export function formatAtField(t: Texts, error: unknown): string {
  const [issue] = issuesOf(error);
  return issue ? formatIssue(t, issue) : formatError(t, error);
}

/** Who has a file open, on which computer and since when, as far as it is known; '' where nothing is. */
export function formatHolder(t: Texts, { who, host, since }: { who: string | null; host: string | null; since: string | null }): string {
  const said = [
    who === null ? '' : t('errors:holder.who', { who }),
    host === null ? '' : t('errors:holder.host', { host }),
    since === null ? '' : t('errors:holder.since', { since: formatMoment(since, languageIn(t)) }),
  ];
  return said.filter((each) => each !== '').join(', ');
}

const reasons = [
  'diskFull', 'io', 'denied', 'unreadable', 'missingFolder', 'isFolder', 'notAFile', 'nameTooLong', 'linkLoop', 'fileTooLarge', 'busy', 'exhausted',
  'badName', 'portfolioName', 'severalNames', 'openHere',
] as const;

/** Why a disk refused, in words. */
export function formatReason(t: Texts, reason: string): string {
  const known = reasons.find((each) => each === reason);
  return known ? t(`errors:reason.${known}`) : t('errors:reason.other', { detail: reason });
}

/** Whether it carries one of the contract's codes: an `AppError` in the core, its declared form in the window. */
export function isCoded(error: unknown): error is Pick<AppError, 'code' | 'data'> {
  return (
    error instanceof Error && 'code' in error && errorCodes.some((code) => code === error.code) && 'data' in error
  );
}

/** The issues of an error about input, for marking fields; empty for any other error. */
export function issuesOf(error: unknown): InputIssue[] {
  return isCoded(error) && error.code === 'INVALID' ? (error.data as { issues: InputIssue[] }).issues : [];
}
