import type { Welcome } from '../en/welcome.ts';

export const welcome: Welcome = {
  title: 'Tervetuloa',
  tagline: 'Kansainvälisten verkostojen salkku',
  begin: 'Aloita',
  new: 'Uusi salkku…',
  newHelp: 'Organisaation nimi ja kieli, muu myöhemmin',
  open: 'Avaa salkku…',
  openHelp: 'Tiedosto, jonka pääte on .netfolio',
  samples: 'Mallisalkut',
  samplesHelp: 'Malli avautuu kopiona, jota voi muuttaa vapaasti.',
  sample: {
    kuopio: 'Verkostot, ystävyyskaupungit, hankkeet ja tapahtumat',
    'central-finland': 'Eurooppa-toimisto, hankkeet, koulutusvienti',
  },
  count_one: '{{count}} kumppanuus',
  count_other: '{{count}} kumppanuutta',
  recent: 'Viimeksi avatut',
  clear: 'Tyhjennä luettelo',
  noRecent: 'Avaamasi tiedostot luetellaan tässä.',
  missing: 'ei enää löydy',
  select: 'valitse',
  openIt: 'avaa',
  forget: 'poista luettelosta',
  drop: 'tai pudota tiedosto tähän',
  today: 'tänään {{time}}',
  yesterday: 'eilen {{time}}',
};
