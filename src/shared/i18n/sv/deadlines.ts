import type { Deadlines } from '../en/deadlines.ts';

export const deadlines: Deadlines = {
  unit: {
    month_one: '{{count}} mån',
    month_other: '{{count}} mån',
    day_one: '{{count}} dag',
    day_other: '{{count}} dagar',
  },
  rule: {
    end: {
      before: '{{amount}} innan perioden löper ut',
      on: 'när perioden löper ut',
      after: '{{amount}} efter att perioden löpt ut',
    },
    start: {
      before: '{{amount}} innan perioden börjar',
      on: 'när perioden börjar',
      after: '{{amount}} efter att perioden börjat',
    },
    year: {
      before: 'varje år, {{amount}} före den {{date}}',
      on: 'varje år den {{date}}',
      after: 'varje år, {{amount}} efter den {{date}}',
    },
  },
  origin: {
    netfolio: 'Netfolios standard',
    portfolio: 'portföljens regel',
    engagement: 'egen regel',
  },
  type: {
    notice: 'Uppsägning',
    preparation: 'Beredning',
    decision: 'Beslutsmöte',
    review: 'Utvärdering',
    fee: 'Avgift',
    report: 'Rapport',
    other: 'Tidsfrist',
  },
  summary: {
    open: '{{what}}: {{engagement}}',
    done: 'Gjord – {{what}}: {{engagement}}',
    dropped: 'Slopad – {{what}}: {{engagement}}',
  },
  movedTo: 'Flyttad till {{date}}',
  became: {
    done: 'Gjord',
    dropped: 'Slopad',
  },
  becameOn: {
    done: 'Gjord {{date}}',
    dropped: 'Slopad {{date}}',
  },
  calendar: '{{name}}: portföljens tidsfrister',
  reckoned: 'Beräknad',
  overdue: 'försenad',
  moved: 'flyttad',
  written_one: 'Skrev {{path}}: en tidsfrist.',
  written_other: 'Skrev {{path}}: {{count}} tidsfrister.',
};
