import type { Money } from '../en/money.ts';

export const money: Money = {
  command: {
    money: 'luettele kirjaukset ja niiden summat vuosittain, lajeittain, kumppanuuksittain ja teemoittain',
    figures: 'kerro salkun luvut tarkasteltavana päivänä',
  },
  option: {
    year: 'vain tämän vuoden kirjaukset',
    engagement: 'vain tämän kumppanuuden kirjaukset: sen tunniste tai nimi',
  },
  none: 'Kirjauksia ei ole.',
  heading: { entries: 'Kirjaukset', years: 'Vuosittain', kinds: 'Lajeittain', engagements: 'Kumppanuuksittain', themes: 'Teemoittain' },
  column: {
    budget: 'Talousarvio', actual: 'Toteuma', inEuros: 'Euroina',
    costsBudget: 'Menot, talousarvio', costsActual: 'Menot, toteuma', fundingBudget: 'Rahoitus, talousarvio', fundingActual: 'Rahoitus, toteuma',
    theme: 'Teema', entries: 'Kirjauksia',
  },
  total: 'Yhteensä',
  withoutTheme: 'Ei teemaa',
  themesOverlap: 'Kumppanuus, jolla on useita teemoja, on mukana jokaisessa, joten teemojen summa ei ole sama kuin kaikkien.',
  noRate: 'kurssi puuttuu',
  withoutRate_one: 'Yhdestä kirjauksesta valuutassa {{currency}} puuttuu kurssi, eikä se ole summissa: talousarvio {{budget}}, toteuma {{actual}}.',
  withoutRate_other: '{{count}} kirjauksesta valuutassa {{currency}} puuttuu kurssi, eivätkä ne ole summissa: talousarvio {{budget}}, toteuma {{actual}}.',
  figure: {
    memberships: 'Jäsenyydet',
    direct: 'Suorat jäsenyydet',
    via: 'Jäsenyydet toisen jäsenyyden kautta',
    agreements: 'Sopimukset',
    twinTowns: 'Ystävyyskaupungit',
    projects: 'Hankkeet',
    events: 'Tapahtumat',
    services: 'Palvelut',
    people: 'Henkilöt, joilla on vastuu',
    assignments: 'Vastuut ja edustukset',
    seats: 'Luottamushenkilöiden edustukset',
    fees: 'Jäsenmaksut {{year}}',
    contributions: 'Omarahoitus {{year}}',
    funding: 'Ulkopuolinen rahoitus {{year}}',
    activities: 'Toimenpiteet {{year}}',
    amounts: 'talousarvio {{budget}}, toteuma {{actual}}',
  },
  viaEnded: '{{name}}: jäsenyys perustuu jäsenyyteen {{via}}, joka on päättynyt.',
};
