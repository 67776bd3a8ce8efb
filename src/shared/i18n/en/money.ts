/** Money by engagement and year, and the figures of a day. */
export const money = {
  command: {
    money: 'list the entries of the ledger, and what they add up to by year, kind, engagement and theme',
    figures: 'tell the figures of the portfolio on a day',
  },
  option: {
    year: 'only entries of this year',
    engagement: 'only entries of this engagement: its identifier or its name',
  },
  none: 'No money is recorded.',
  heading: { entries: 'Entries', years: 'By year', kinds: 'By kind', engagements: 'By engagement', themes: 'By theme' },
  column: {
    budget: 'Budget', actual: 'Actual', inEuros: 'In euros',
    costsBudget: 'Costs, budget', costsActual: 'Costs, actual', fundingBudget: 'Funding, budget', fundingActual: 'Funding, actual',
    theme: 'Theme', entries: 'Entries',
  },
  total: 'Total',
  withoutTheme: 'Without a theme',
  themesOverlap: 'An engagement with several themes counts under each, so themes do not add up to the total.',
  noRate: 'no rate',
  withoutRate_one: 'One entry in {{currency}} has no rate and is left out: budget {{budget}}, actual {{actual}}.',
  withoutRate_other: '{{count}} entries in {{currency}} have no rate and are left out: budget {{budget}}, actual {{actual}}.',
  figure: {
    memberships: 'Memberships',
    direct: 'Memberships, direct',
    via: 'Memberships, through another',
    agreements: 'Agreements',
    twinTowns: 'Twin towns',
    projects: 'Projects',
    events: 'Events',
    services: 'Services',
    people: 'People with a role',
    assignments: 'Roles held',
    seats: 'Seats of elected representatives',
    fees: 'Fees {{year}}',
    contributions: 'Own contributions {{year}}',
    funding: 'External funding {{year}}',
    activities: 'Activities {{year}}',
    amounts: 'budget {{budget}}, actual {{actual}}',
  },
  viaEnded: '{{name}} is held through {{via}}, which has ended.',
};
export type Money = typeof money;
