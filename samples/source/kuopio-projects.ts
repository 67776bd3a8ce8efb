import type { Home } from './kuopio.ts';
import { same, type Sample, three } from './sample.ts';

/** The EU office, the ecosystem agreement with its launch projects, and the services. */
export function addProjectsAndServices(sample: Sample, home: Home): void {
  addEuOffice(sample, home);
  addEcosystem(sample, home);
  const founder = sample.organisation(same('Settlementti Puijola'), { type: 'association' });
  sample.service({
    names: three(
      'Kansainvälinen kohtaamispaikka Kompassi',
      'Den mångkulturella mötesplatsen Kompassi',
      'Multicultural meeting place Kompassi',
    ),
    purpose: three(
      'Monikulttuurinen kohtaamispaikka Kuopion keskustassa. Kansalaisjärjestö Settlementti Puijola perusti sen '
        + 'vuonna 1999.',
      'En mångkulturell mötesplats i centrum av Kuopio. Den grundades 1999 av medborgarorganisationen Settlementti '
        + 'Puijola.',
      'A multicultural meeting place in downtown Kuopio. It was established in 1999 by the civic organisation '
        + 'Settlementti Puijola.',
    ),
    placeId: home.place,
    parties: [[home.own, 'organiser'], [founder, 'founder']],
    terms: [['1999', null]],
  }, 'meeting_place');
}

function addEuOffice(sample: Sample, { own }: Home): void {
  const brussels = sample.place(three('Bryssel', 'Bryssel', 'Brussels'), 'BE');
  const names = three(
    'Itä- ja Pohjois-Suomen EU-toimisto',
    'Östra och Norra Finlands EU-kontor',
    'East and North Finland EU Office',
  );
  const office = sample.organisation(names, { type: 'secretariat', placeId: brussels });
  sample.membership({
    names,
    purpose: three(
      'Itä- ja Pohjois-Suomen yhteinen toimisto Brysselissä jakaa tietoa EU-rahoitteisesta hanketyöstä, yhdistää '
        + 'hanketoimijoita, tuo Eurooppaan alueen näkökulman ja markkinoi alueen osaajia ja osaamista.',
      'Östra och norra Finlands gemensamma kontor i Bryssel sprider information om EU-finansierat projektarbete, för '
        + 'samman projektaktörer, ger Europa en bild av regionen och är en marknadsföringskanal för regionens '
        + 'talanger och kompetens.',
      'The joint office in Brussels shares information about EU-funded project work, connects different project '
        + 'actors, and provides Europe with a view to the region, while also acting as a marketing channel for the '
        + 'regional talents and competences.',
    ),
    placeId: brussels,
    parties: [[own, 'member'], [office, 'secretariat']],
  });
  sample.service({
    names: three(
      'EU-politiikan ja -lainsäädännön seuranta',
      'Uppföljning av EU:s politik och lagstiftning',
      'Following EU policies and legislation',
    ),
    purpose: three(
      'Itä- ja Pohjois-Suomen kannalta merkittävän EU-politiikan ja -lainsäädännön seuraaminen ja siihen reagoiminen.',
      'Att följa och reagera på den EU-politik och EU-lagstiftning som är viktig för östra och norra Finland.',
      'Following up and reacting on EU policies and legislation that is relevant to eastern and northern Finland.',
    ),
    parties: [[own, 'party'], [office, 'partner']],
  }, 'area_of_work');
}

function addEcosystem(sample: Sample, { own }: Home): void {
  const state = sample.organisation(three('Suomen valtio', 'Finska staten', 'Finnish State'), { type: 'ministry' });
  const areas = sample.theme(three(
    'Ekosysteemisopimuksen painopisteet', 'Ekosystemavtalets prioriterade områden', 'Priority areas of '
      + 'the ecosystem agreement',
  ));
  const water = sample.theme(three('Vesi', 'Vatten', 'Water'), { parentId: areas });
  const technology = sample.theme(
    three(
      'Terveys- ja hyvinvointiteknologia',
      'Hälso- och välfärdsteknologi',
      'Health and wellbeing technology',
    ), { parentId: areas },
  );
  const agreement = sample.agreement({
    names: three(
      'Ekosysteemisopimus valtion kanssa',
      'Ekosystemavtal med staten',
      'Ecosystem agreement with the state',
    ),
    purpose: three(
      'Tavoitteena on tehdä Suomesta maailman toimivin kokeilu- ja innovaatioympäristö vuoteen 2030 mennessä. '
        + 'Valtion ja kaupunkien väliset ekosysteemisopimukset ovat osa kansallisen TKI-tiekartan uutta '
        + 'kumppanuusmallia, jonka tavoitteena on vahvistaa julkisen ja yksityisen sektorin TKI-yhteistyötä.',
      'Målet är att göra Finland till världens mest fungerande försöks- och innovationsmiljö före 2030. '
        + 'Ekosystemavtalen mellan staten och städerna är en del av den nya partnerskapsmodellen i den nationella '
        + 'FUI-färdplanen, som ska stärka FUI-samarbetet mellan den offentliga och den privata sektorn.',
      'The aim is to make Finland the world’s most functional experimental and innovation environment by 2030. '
        + 'Ecosystem agreements between the state and cities are part of the new partnership model of the national '
        + 'RDI roadmap, which aims to strengthen the RDI cooperation between the public and private sectors.',
    ),
    parties: [[own], [state]],
  }, 'state');
  sample.link([water, technology], { engagementId: agreement });
  const launch = (names: ReturnType<typeof three>, themeId: string) => {
    const project = sample.project({
      names,
      purpose: three(
        'Kuopion ekosysteemisopimuksen käynnistyshanke. Sai rahoituspäätöksen ja aloitti toimintansa syyskuussa 2021.',
        'Ett startprojekt i Kuopios ekosystemavtal. Fick finansieringsbeslut och inledde verksamheten i september '
          + '2021.',
        'A launch project for Kuopio’s ecosystem agreement. It received its funding decision and launched its '
          + 'operations in September 2021.',
      ),
      parties: [[own]],
      terms: [['2021-09', null]],
    });
    sample.link([themeId], { engagementId: project });
    sample.approve(project, 'Hanke sai rahoituspäätöksen ja aloitti toimintansa syyskuussa 2021.');
  };
  launch(three('Käynnistyshanke: vesi', 'Startprojekt: vatten', 'Launch project: water'), water);
  launch(three(
    'Käynnistyshanke: terveys- ja hyvinvointiteknologia',
    'Startprojekt: hälso- och välfärdsteknologi',
    'Launch project: health and wellbeing technology',
  ), technology);
}
