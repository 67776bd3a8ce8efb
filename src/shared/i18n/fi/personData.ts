import type { PersonData } from '../en/personData.ts';

export const personData: PersonData = {
  erasedName: 'Henkilö {{number}}',
  command: {
    export: 'kirjoita JSON-muodossa kaikki, mitä salkussa on yhdestä henkilöstä: tietueet, historia, asiakirjat',
    erase: 'poista henkilön tiedot lopullisesti tietueista, historiasta, hausta ja tiedoston vapailta sivuilta; ei voi kumota',
  },
  argument: { id: 'henkilön tunniste, jonka list people tulostaa' },
  option: { yes: 'poista ilman vahvistuskysymystä' },
  exported: 'Kirjoitettiin {{path}}: tietueita {{records}}, muutoksia {{changes}}, asiakirjoja {{documents}}.',
  question: 'Poistetaanko kaikki, mistä {{name}} on tunnistettavissa, myös historiasta? Poistamista ei voi kumota.',
  confirm: 'Poista kirjoittamalla {{word}}:',
  word: 'kyllä',
  kept: 'Mitään ei poistettu.',
  needsYes: 'Poistamista ei voi kumota. Lisää --yes, jos haluat poistaa ilman vahvistuskysymystä.',
  erased: 'Poistettu: henkilön nimi on nyt {{name}}. Tietueita {{rows}}, muutoksia {{changes}}, asiakirjoja {{documents}}, kohtia muissa teksteissä {{places}}.',
  backups_one: 'Aiemmin on tehty yksi varmuuskopio, jossa henkilö voi vielä olla. Palautettaessa tiedot poistetaan uudelleen.',
  backups_other: 'Aiemmin on tehty {{count}} varmuuskopiota, joissa henkilö voi vielä olla. Palautettaessa tiedot poistetaan uudelleen.',
};
