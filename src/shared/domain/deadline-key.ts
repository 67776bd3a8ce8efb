import { type DeadlineType, deadlineTypes } from './engagement.ts';

/** What names a deadline that a rule gives. A year only where it comes again, a period only where it hangs on one. */
export interface DeadlineName {
  engagementId: string;
  periodId: string | null;
  type: DeadlineType;
  year: number | null;
}

const none = '-';
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The key of a deadline, the same for good: `<engagement>/<period or ->/<type>/<year or ->`. */
export function deadlineKey({ engagementId, periodId, type, year }: DeadlineName): string {
  return [engagementId, periodId ?? none, type, year ?? none].join('/');
}

/** A key read back: what it names, the id of a row of its own, or null where it is no key. */
export function readDeadlineKey(text: string): DeadlineName | { rowId: string } | null {
  const key = text.trim().toLowerCase();
  if (uuid.test(key)) return { rowId: key };
  const [engagementId = '', periodId = '', typed, year = '', ...more] = key.split('/');
  const type = deadlineTypes.find((each) => each === typed);
  const records = uuid.test(engagementId) && (periodId === none || uuid.test(periodId));
  if (!records || !/^(?:[1-9]\d{3}|-)$/.test(year) || type === undefined || more.length > 0) return null;
  const or = <T>(part: string, value: T) => (part === none ? null : value);
  return { engagementId, periodId: or(periodId, periodId), type, year: or(year, Number(year)) };
}
