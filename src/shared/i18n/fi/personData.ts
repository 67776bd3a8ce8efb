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
  page: {
    title: 'Henkilötiedot',
    export: 'Ota tiedot ulos…',
    exportNamed: 'Ota ulos tiedot: {{name}}',
    exportTitle: 'Henkilön tiedot JSON-tiedostoon',
    erase: 'Poista tiedot…',
    eraseTitle: 'Poista tiedot: {{name}}',
    what: 'Nimi, yhteystiedot, muistiinpanot, linkit ja asiakirjat poistetaan tietueista, historiasta, hausta ja tiedoston vapaista sivuista. Roolit ja osallistumiset säilyvät nimettöminä, joten luvut eivät muutu.',
    final: 'Tätä ei voi kumota.',
    type: 'Kirjoita vahvistukseksi henkilön nimi',
    make: 'Poista pysyvästi',
    text: 'Kaikki, mitä salkussa on tästä henkilöstä, voidaan antaa hänelle tai poistaa pysyvästi.',
  },
};
