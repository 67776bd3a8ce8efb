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
  reckoned: 'Reckoned',
  overdue: 'overdue',
  moved: 'moved',
  written_one: 'Wrote {{path}}: one deadline.',
  written_other: 'Wrote {{path}}: {{count}} deadlines.',
};
export type Deadlines = typeof deadlines;
