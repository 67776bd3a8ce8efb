import type { Home } from './kuopio-home.ts';
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
      'Itä- ja Pohjois-Suomen yhteisen Brysselin-toimiston erityisenä tehtävänä on jakaa tietoa EU-rahoitteisesta '
        + 'hanketyöstä, yhdistää eri hanketoimijoita ja tarjota Euroopalle näkymä alueeseen. Toimisto on myös alueen '
        + 'osaajien ja osaamisen markkinointikanava.',
      'Östra och norra Finlands gemensamma kontor i Bryssel har till särskild uppgift att sprida information om '
        + 'EU-finansierat projektarbete, föra samman olika projektaktörer och ge Europa en bild av regionen. '
        + 'Kontoret är också en marknadsföringskanal för regionens talanger och kompetens.',
      'The joint office in Brussels has a particular task to share information about EU-funded project work, to '
        + 'connect different project actors, and to provide Europe with a view to the region. It also acts as a '
        + 'marketing channel for the regional talents and competences.',
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
      'Itä- ja Pohjois-Suomen kannalta merkityksellisen EU-politiikan ja -lainsäädännön seuraaminen ja niihin '
        + 'reagoiminen.',
      'Att följa och reagera på den EU-politik och EU-lagstiftning som är relevant för östra och norra Finland.',
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
      'Tavoitteena on tehdä Suomesta maailman toimivin kokeilu- ja innovaatioympäristö vuoteen 2030 mennessä, ja '
        + 'ekosysteemisopimukset ovat yksi keino saavuttaa se. Valtion ja kaupunkien väliset ekosysteemisopimukset '
        + 'ovat myös olennainen osa kansallisen TKI-tiekartan uutta kumppanuusmallia, jonka tavoitteena on vahvistaa '
        + 'julkisen ja yksityisen sektorin TKI-yhteistyötä.',
      'Målet är att göra Finland till världens mest fungerande försöks- och innovationsmiljö senast 2030, och '
        + 'ekosystemavtalen är ett sätt att nå det. Ekosystemavtalen mellan staten och städerna är också en '
        + 'väsentlig del av den nya partnerskapsmodellen i den nationella FUI-färdplanen, som ska stärka '
        + 'FUI-samarbetet mellan den offentliga och den privata sektorn.',
      'The aim is to make Finland the world’s most functional experimental and innovation environment by 2030, and '
        + 'ecosystem agreements are one way of achieving this. Ecosystem agreements between the state and cities are '
        + 'also an essential part of the new partnership model of the national RDI roadmap, which aims to strengthen '
        + 'the RDI cooperation between the public and private sectors.',
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
