import type { Money } from '../en/money.ts';

export const money: Money = {
  command: {
    money: 'lista posterna och deras summor per år, slag, engagemang och tema',
    figures: 'berätta portföljens nyckeltal för en dag',
  },
  option: {
    year: 'bara poster för detta år',
    engagement: 'bara poster för detta engagemang: dess identifierare eller namn',
  },
  none: 'Inga poster är antecknade.',
  heading: { entries: 'Poster', years: 'Per år', kinds: 'Per slag', engagements: 'Per engagemang', themes: 'Per tema' },
  column: {
    budget: 'Budget', actual: 'Utfall', inEuros: 'I euro',
    costsBudget: 'Kostnader, budget', costsActual: 'Kostnader, utfall', fundingBudget: 'Finansiering, budget', fundingActual: 'Finansiering, utfall',
    theme: 'Tema', entries: 'Poster',
  },
  total: 'Totalt',
  withoutTheme: 'Utan tema',
  themesOverlap: 'Ett engagemang med flera teman räknas under vart och ett, så temana ger inte tillsammans totalsumman.',
  noRate: 'kurs saknas',
  withoutRate_one: 'En post i {{currency}} saknar kurs och är utelämnad: budget {{budget}}, utfall {{actual}}.',
  withoutRate_other: '{{count}} poster i {{currency}} saknar kurs och är utelämnade: budget {{budget}}, utfall {{actual}}.',
  figure: {
    memberships: 'Medlemskap',
    direct: 'Direkta medlemskap',
    via: 'Medlemskap via ett annat medlemskap',
    agreements: 'Avtal',
    twinTowns: 'Vänorter',
    projects: 'Projekt',
    events: 'Evenemang',
    services: 'Tjänster',
    people: 'Personer med uppdrag',
    assignments: 'Uppdrag',
    seats: 'Förtroendeuppdrag',
    fees: 'Medlemsavgifter {{year}}',
    contributions: 'Självfinansiering {{year}}',
    funding: 'Extern finansiering {{year}}',
    activities: 'Aktiviteter {{year}}',
    amounts: 'budget {{budget}}, utfall {{actual}}',
  },
  viaEnded: 'Medlemskapet i {{name}} är via {{via}}, som har upphört.',
};
