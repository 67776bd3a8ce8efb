/** Deadlines: how they are counted, and what stands in a calendar. */
export const deadlines = {
  unit: {
    month_one: '{{count}} month',
    month_other: '{{count}} months',
    day_one: '{{count}} day',
    day_other: '{{count}} days',
  },
  /** A rule in words. */
  rule: {
    end: {
      before: '{{amount}} before the end of the period',
      on: 'at the end of the period',
      after: '{{amount}} after the end of the period',
    },
    start: {
      before: '{{amount}} before the start of the period',
      on: 'at the start of the period',
      after: '{{amount}} after the start of the period',
    },
    year: {
      before: 'every year, {{amount}} before {{date}}',
      on: 'every year on {{date}}',
      after: 'every year, {{amount}} after {{date}}',
    },
  },
  /** Where a rule comes from. */
  origin: {
    netfolio: 'Netfolio’s default',
    portfolio: 'the portfolio’s rule',
    engagement: 'a rule of its own',
  },
  /** What is to be done, as the beginning of a line. */
  type: {
    notice: 'Notice',
    preparation: 'Preparation',
    decision: 'Decision meeting',
    review: 'Review',
    fee: 'Fee',
    report: 'Report',
    other: 'Deadline',
  },
  /** A deadline in one line; `what` is its type or its title. */
  summary: {
    open: '{{what}}: {{engagement}}',
    done: 'Done – {{what}}: {{engagement}}',
    dropped: 'Dropped – {{what}}: {{engagement}}',
  },
  movedTo: 'Moved to {{date}}',
  became: {
    done: 'Done',
    dropped: 'Dropped',
  },
  becameOn: {
    done: 'Done {{date}}',
    dropped: 'Dropped {{date}}',
  },
  calendar: '{{name}}: deadlines of the portfolio',
  /** How a deadline is reckoned, where a list has a heading for it. */
  reckoned: 'Calculated',
  overdue: 'overdue',
  moved: 'moved',
  written_one: 'Wrote {{path}}: one deadline.',
  written_other: 'Wrote {{path}}: {{count}} deadlines.',
  /** The command line. */
  command: {
    deadlines: 'list the deadlines: what is overdue, and what comes within 24 months',
    deadline: 'mark one deadline as done, dropped or open, or move it',
  },
  option: {
    from: 'the first day; without it, what is open and past comes along',
    to: 'the last day (default: 24 months on)',
    engagement: 'only those of one engagement, by its identifier',
    all: 'those that are done or dropped as well, past ones too',
    rules: 'the rules by which deadlines are counted, of every kind or of the engagement',
    ics: 'write them as iCalendar, which a calendar reads in; reading it in again updates',
    done: 'it is done',
    dropped: 'it is dropped: nothing is done about it',
    open: 'it is open again',
    on: 'when it was done or dropped (default: the day looked at)',
    move: 'move it to this day; empty: back to the day of its rule',
    reason: 'why; empty: no reason',
  },
  argument: { key: 'the key of the deadline, as deadlines prints it' },
  nothingAsked: 'say what to do with the deadline: --done, --dropped, --open, --move, --on or --reason',
  keyHeading: 'Key',
  originHeading: 'From',
  /** Why a rule gives no day. */
  noDay: {
    noPeriod: 'there is no period to count from',
    noEnd: 'the period has no end, so there is no deadline',
    noStart: 'the start of the period is not known, so there is no deadline',
  },
  takenAway: 'not in use',
};
export type Deadlines = typeof deadlines;
