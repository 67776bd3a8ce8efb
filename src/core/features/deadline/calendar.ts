import ical, {
  escape, ICalAlarmType, ICalCalendarMethod, type ICalEventData, ICalEventStatus, ICalEventTransparency,
} from 'ical-generator';
import type { Language } from '../../../shared/domain/language.ts';
import { addDays, endlessDay, formatPartialDate } from '../../../shared/domain/partial-date.ts';
import { formatArithmetic } from '../../../shared/i18n/format-deadline.ts';
import { type Texts, textsIn } from '../../../shared/i18n/texts.ts';
import type { DatedDeadline } from './derive.ts';
import type { Revision } from './revisions.ts';

/** How many days before its day a calendar reminds of an open deadline. */
const daysOfAlarm = 14;
const secondsOfDay = 86_400;
const firstSecond = Date.parse('2020-01-01T00:00:00Z') / 1000;

/**
 * Rises with every change, as iCalendar asks, also when the log was begun anew (a portfolio that was read in from
 * JSON): the second of the newest change, and how many there were, so that two within a second differ.
 */
function sequence({ at, changes }: Revision): number {
  return Math.floor(Date.parse(at) / 1000) - firstSecond + changes;
}

/** One deadline as text of several lines: whose it is, how its day was worked out, what became of it and why. */
function description(t: Texts, { chain, date, arithmetic, state, stateOn, row }: DatedDeadline, language: Language): string {
  const day = (each: string) => formatPartialDate(each, language);
  const moved = row !== null && row.date !== null && arithmetic !== null;
  const became = state === 'open' ? null
    : stateOn === null ? t(`deadlines:became.${state}`)
    : t(`deadlines:becameOn.${state}`, { date: day(stateOn) });
  return [
    chain.name,
    arithmetic && formatArithmetic(t, arithmetic, language),
    moved ? t('deadlines:movedTo', { date: day(date) }) : null,
    became,
    row?.reason,
  ].filter((line) => line !== null && line !== undefined).join('\n');
}

function eventOf(t: Texts, deadline: DatedDeadline, revision: Revision, language: Language): ICalEventData {
  const { key, chain, date, state, type, row } = deadline;
  const what = row?.title ?? t(`deadlines:type.${type}`);
  const summary = t(`deadlines:summary.${state}`, { what, engagement: chain.name });
  const changed = new Date(revision.at);
  const alarm = { type: ICalAlarmType.display, triggerBefore: daysOfAlarm * secondsOfDay, description: summary };
  return {
    // The generator writes it as it is: an identifier with a line end in it would begin lines of its own. A slash is no part
    // of the file names under which calendar servers keep an entry.
    id: `${key.replaceAll(/[^\w-]/g, '.')}@netfolio`,
    sequence: sequence(revision),
    stamp: changed,
    lastModified: changed,
    allDay: true,
    start: date,
    // The end of a day without hours is the day after it.
    end: date === endlessDay ? null : addDays(date, 1),
    summary,
    description: description(t, deadline, language),
    status: state === 'dropped' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: state === 'open' ? [alarm] : [],
  };
}

/**
 * Deadlines as iCalendar (RFC 5545), with lines that end in CRLF. The same records give the same text, whenever it is
 * written.
 */
export function calendarText(
  deadlines: readonly DatedDeadline[], revisionOf: (engagementId: string) => Revision, name: string, language: Language,
): string {
  const t = textsIn(language);
  const calendar = ical({
    prodId: { company: 'Netfolio', product: 'Netfolio', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // The generator escapes what stands in an event, but not the name of a calendar.
    name: escape(t('deadlines:calendar', { name }), false),
  });
  for (const each of deadlines) calendar.createEvent(eventOf(t, each, revisionOf(each.chain.id), language));
  return `${calendar.toString()}\r\n`;
}
