import type { Periods } from '../en/periods.ts';

export const periods: Periods = {
  command: {
    renew: 'tee ketjun seuraava kausi henkilöineen, osapuolineen ja maksuineen yhtenä muutoksena',
    changes: 'kerro, mikä muuttui kahden päivän välillä: mikä alkoi, päättyi, uusittiin tai siirtyi, kuka tuli mukaan ja kuka jäi pois',
  },
  option: {
    start: 'seuraavan kauden alku; oletus: edellisen kauden päättymistä seuraava päivä',
    end: 'seuraavan kauden loppu, "" jos toistaiseksi; oletus: yhtä pitkä kuin edellinen',
    withoutPeople: 'jätä pois henkilöt ja osapuolet, jotka jatkavat',
    withoutFee: 'jätä pois ensimmäisen vuoden maksu',
    decision: 'päätöksen teksti; kirjataan edelliselle kaudelle',
    from: 'ensimmäinen päivä, esimerkiksi 1.1.2026, 2026-01-01 tai 2026',
    to: 'viimeinen päivä',
  },
  argument: { id: 'kauden tunniste, tai kumppanuuden, jolloin tarkoitetaan sen viimeistä kautta' },
  made: 'Seuraava kausi on {{dates}}.',
  section: { seams: 'Aukot ja päällekkäisyydet' },
  seam: { gap: 'ei kautta', overlap: 'useita kausia yhtä aikaa' },
  tacit: {
    renewed: 'jatkunut itsestään, {{end}} saakka',
    renews_one: 'jatkuu itsestään kuukauden kerrallaan',
    renews_other: 'jatkuu itsestään {{count}} kuukautta kerrallaan',
  },
  between: {
    started: 'Alkoi',
    ended: 'Päättyi',
    renewed: 'Uusittiin',
    agreed: 'Jatko kirjattiin',
    paused: 'Keskeytettiin tai merkittiin hiljaiseksi',
    resumed: 'Palasi voimaan',
    was: { suspended: 'oli keskeytetty', quiet: 'oli hiljainen' },
    moved: 'Päivämäärä muuttui',
    joined: 'Tuli mukaan',
    left: 'Jäi pois',
    nothing: 'Mikään ei muuttunut aikana {{from}}–{{to}}.',
    undecided: 'päätöstä ei ole kirjattu',
    tacit: 'jatkui itsestään',
    until: '{{end}} saakka',
    move: '{{field}}: {{was}} → {{is}}',
  },
};
