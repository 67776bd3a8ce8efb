import type { Deadlines } from '../en/deadlines.ts';

export const deadlines: Deadlines = {
  unit: {
    month_one: '{{count}}\u00a0kk',
    month_other: '{{count}}\u00a0kk',
    day_one: '{{count}}\u00a0pv',
    day_other: '{{count}}\u00a0pv',
  },
  rule: {
    end: {
      before: '{{amount}} ennen kauden päättymistä',
      on: 'kauden päättyessä',
      after: '{{amount}} kauden päättymisestä',
    },
    start: {
      before: '{{amount}} ennen kauden alkua',
      on: 'kauden alkaessa',
      after: '{{amount}} kauden alusta',
    },
    year: {
      before: 'joka vuosi {{amount}} ennen päivää {{date}}',
      on: 'joka vuosi {{date}}',
      after: 'joka vuosi {{amount}} päivän {{date}} jälkeen',
    },
  },
  origin: {
    netfolio: 'Netfolion oletus',
    portfolio: 'salkun sääntö',
    engagement: 'oma sääntö',
  },
  type: {
    notice: 'Irtisanominen',
    preparation: 'Valmistelu',
    decision: 'Päätöskokous',
    review: 'Arviointi',
    fee: 'Maksu',
    report: 'Raportti',
    other: 'Määräaika',
  },
  summary: {
    open: '{{what}}: {{engagement}}',
    done: 'Tehty – {{what}}: {{engagement}}',
    dropped: 'Luovuttu – {{what}}: {{engagement}}',
  },
  movedTo: 'Siirretty päivään {{date}}',
  became: {
    done: 'Tehty',
    dropped: 'Luovuttu',
  },
  becameOn: {
    done: 'Tehty {{date}}',
    dropped: 'Luovuttu {{date}}',
  },
  calendar: '{{name}}: salkun määräajat',
  reckoned: 'Laskettu',
  overdue: 'myöhässä',
  moved: 'siirretty',
  written_one: 'Kirjoitettiin {{path}}: yksi määräaika.',
  written_other: 'Kirjoitettiin {{path}}: {{count}} määräaikaa.',
  command: {
    deadlines: 'luettele määräajat: mikä on myöhässä ja mitä tulee 24 kuukauden kuluessa',
    deadline: 'merkitse määräaika tehdyksi, avoimeksi tai sellaiseksi, josta on luovuttu, tai siirrä se',
  },
  option: {
    from: 'ensimmäinen päivä; ilman sitä mukana ovat myös avoimet menneet',
    to: 'viimeinen päivä (oletus: 24 kuukauden päästä)',
    engagement: 'vain yhden kumppanuuden, tunnisteen mukaan',
    all: 'myös tehdyt ja ne, joista on luovuttu, menneetkin',
    rules: 'säännöt, joilla määräajat lasketaan: lajien tai yhden kumppanuuden',
    ics: 'kirjoita ne iCalendar-tiedostoksi, jonka kalenteri lukee; kun tiedoston lukee uudelleen, kalenteri päivittyy',
    done: 'se on tehty',
    dropped: 'siitä on luovuttu: sille ei tehdä mitään',
    open: 'se on taas avoin',
    on: 'milloin se tehtiin tai siitä luovuttiin (oletus: tarkasteltava päivä)',
    move: 'siirrä se tähän päivään; tyhjä: takaisin säännön päivään',
    reason: 'miksi; tyhjä: ei syytä',
  },
  argument: { key: 'määräajan avain, kuten deadlines sen tulostaa' },
  nothingAsked: 'kerro, mitä määräajalle tehdään: --done, --dropped, --open, --move, --on tai --reason',
  keyHeading: 'Avain',
  originHeading: 'Peruste',
  /** Why a rule gives no day. */
  noDay: {
    noPeriod: 'ei kautta, josta laskea',
    noEnd: 'kaudella ei ole loppua, joten määräaikaa ei synny',
    noStart: 'kauden alkua ei tiedetä, joten määräaikaa ei synny',
  },
  takenAway: 'ei käytössä',
};
