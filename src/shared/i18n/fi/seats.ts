import type { Seats } from '../en/seats.ts';

export const seats: Seats = {
  command: { handOver: 'siirrä henkilön tai yksikön vastuut toiselle tietystä päivästä alkaen, yhtenä muutoksena' },
  option: {
    to: 'kenelle siirretään: henkilön tai yksikön tunniste tai nimi',
    only: 'vain nämä vastuut, tunnisteina; oletus: kaikki edellisenä päivänä voimassa olevat ja myöhemmäksi suunnitellut',
    day: 'ensimmäinen päivä, jona vastuut ovat toisella, esimerkiksi 1.12.2026 tai 2026-12-01',
  },
  argument: { from: 'keneltä siirretään: henkilön tai yksikön tunniste tai nimi' },
  handedOver_one: 'Yksi vastuu siirrettiin. Uusi vastuutaho {{day}} alkaen: {{to}}.',
  handedOver_other: '{{count}} vastuuta siirrettiin. Uusi vastuutaho {{day}} alkaen: {{to}}.',
  column: { seats: 'Edustukset', current: 'Nykyinen' },
  present: 'nykyinen',
  withTerm: 'päättyy kauden mukana: {{term}}',
  beyondTerm: 'jatkuu yli valtuustokauden',
  beside: 'rinnalla: {{name}}',
};
