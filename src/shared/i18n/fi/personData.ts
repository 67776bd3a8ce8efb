import type { PersonData } from '../en/personData.ts';

export const personData: PersonData = {
  erasedName: 'Henkilö {{number}}',
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
