import type { Deadlines } from '../en/deadlines.ts';

export const deadlines: Deadlines = {
  unit: {
    month_one: '{{count}} månad',
    month_other: '{{count}} månader',
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
    netfolio: 'Netfolios förval',
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
    done: 'Klar – {{what}}: {{engagement}}',
    dropped: 'Avskriven – {{what}}: {{engagement}}',
  },
  movedTo: 'Flyttad till {{date}}',
  became: {
    done: 'Klar',
    dropped: 'Avskriven',
  },
  becameOn: {
    done: 'Klar {{date}}',
    dropped: 'Avskriven {{date}}',
  },
  calendar: '{{name}}: portföljens tidsfrister',
  reckoned: 'Beräknad',
  overdue: 'försenad',
  moved: 'flyttad',
  written_one: 'Skrev {{path}}: en tidsfrist.',
  written_other: 'Skrev {{path}}: {{count}} tidsfrister.',
  command: {
    deadlines: 'lista tidsfristerna: vad som är försenat och vad som kommer inom 24 månader',
    deadline: 'markera en tidsfrist som klar, avskriven eller öppen, eller flytta den',
  },
  option: {
    from: 'första dagen; utan den kommer öppna gångna med',
    to: 'sista dagen (förval: 24 månader framåt)',
    engagement: 'bara ett engagemangs, enligt identifieraren',
    all: 'också de som är klara eller avskrivna, även gångna',
    rules: 'reglerna som tidsfrister räknas efter: slagens eller engagemangets',
    ics: 'skriv dem som iCalendar, som en kalender läser in; ny inläsning uppdaterar',
    done: 'den är klar',
    dropped: 'den är avskriven: inget görs åt den',
    open: 'den är öppen igen',
    on: 'när den blev klar eller avskrevs (förval: dagen som granskas)',
    move: 'flytta den till denna dag; tomt: tillbaka till regelns dag',
    reason: 'varför; tomt: ingen orsak',
  },
  argument: { key: 'tidsfristens nyckel, så som deadlines skriver ut den' },
  nothingAsked: 'ange vad som görs med tidsfristen: --done, --dropped, --open, --move, --on eller --reason',
  keyHeading: 'Nyckel',
  originHeading: 'Grund',
  /** Why a rule gives no day. */
  noDay: {
    noPeriod: 'det finns ingen period att räkna från',
    noEnd: 'perioden har inget slut, så det uppstår ingen tidsfrist',
    noStart: 'periodens början är okänd, så det uppstår ingen tidsfrist',
  },
  takenAway: 'används inte',
};
