import { same, Sample, type Three, three } from './sample.ts';

/** The Regional Council of Central Finland's portfolio, from its public page on international activities. */
export function centralFinland(): Sample {
  const sample = new Sample('central-finland', 'fi');
  const region = sample.place(three('Keski-Suomi', 'Mellersta Finland', 'Central Finland'), 'FI');
  const own = sample.organisation(
    three('Keski-Suomen liitto', 'Mellersta Finlands förbund', 'Regional Council of Central Finland'),
    { type: 'region', own: true, placeId: region },
  );
  const manager = three('kehittämispäällikkö', 'utvecklingschef', 'Development manager');
  const koponen = sample.person('Hannu Koponen', manager, { organisationId: own });
  const pirinen = sample.person('Kari Pirinen', manager, { organisationId: own });
  const partanen = sample.person('Raija Partanen', manager, { organisationId: own });
  const paivanen = sample.person('Veli-Pekka Päivänen', manager, { organisationId: own });
  addAims(sample, own);
  addNetworks(sample, own, koponen);
  addChamber(sample, own, paivanen);
  addProjects(sample, own, koponen, partanen);
  addExport(sample, own, pirinen);
  addRepresentation(sample, own);
  return sample;
}

function addAims(sample: Sample, own: string): void {
  const source = 'Kansainvälinen toiminta (Keski-Suomen liitto)';
  sample.theme(
    three(
      'Maakunnan hyvinvointi, yritysyhteistyö ja innovaatiotoiminta',
      'Landskapets välfärd, företagssamarbete och innovationsverksamhet',
      'Wellbeing, business co-operation and innovation in the region',
    ),
    {
      type: 'goal',
      quoteFi: 'Keski-Suomen liitto edistää maakunnan hyvinvointia, yritysyhteistyötä ja innovaatiotoimintaa '
        + 'hyödyntämällä kansainvälisiä verkostoja ja jäsenyyksiä.',
      source,
    },
  );
  sample.theme(three('Muilta oppiminen', 'Att lära av andra', 'Learning from others'), {
    type: 'goal',
    quoteFi: 'Kansainvälisyys on myös muilta oppimista, jota toteutetaan tuomalla hyviä toimintamalleja maakuntaan.',
    source,
  });
  const notes = [
    'Välineitä näiden tavoitteiden edistämiseen ovat edunvalvonta, osallistuminen kansainväliseen '
      + 'verkostotoimintaan, kansainvälinen hankerahoitus, sekä suora alueiden välinen yhteistyö.',
    'Kansainvälinen hanketoiminta yhdessä kuntien ja alueen muiden toimijoiden kanssa on keskeinen väline.',
    'Keski-Suomen liitto on aktiivinen kansainvälistymiskeskusteluissa maakunnan muiden toimijoiden kanssa. '
      + 'Keski-Suomen liitto tarjoaa alustan maakunnan aktiivisille kv-toimijoille ja näiden väliselle yhteistyölle.',
    'Luottamushenkilöt edustavat maakuntaa useissa kansainvälisissä verkostoissa. Luottamushenkilöt saavat tähän '
      + 'työhön tukea Keski-Suomen liiton toimiston työntekijöiltä.',
  ];
  for (const text of notes) sample.note(text, { organisationId: own });
}

function addNetworks(sample: Sample, own: string, contact: string): void {
  const brussels = sample.place(three('Bryssel', 'Bryssel', 'Brussels'), 'BE');
  const wfeoNames = three(
    'Länsi-Suomen liittojen Eurooppa-toimisto (WFEO)', 'Västra Finlands Europakontor (WFEO)', 'West '
      + 'Finland European Office (WFEO)',
  );
  const office = sample.organisation(wfeoNames, { type: 'secretariat', placeId: brussels });
  const wfeo = sample.membership({
    names: wfeoNames,
    purpose: three(
      'Länsi-Suomen liittojen yhteinen Eurooppa-toimisto, jonka kautta EU-vaikuttamista ja edunvalvontaa erityisesti '
        + 'tehdään. WFEO on Keski-Suomen korvat, silmät ja suu Brysselissä.',
      'De västfinska förbundens gemensamma Europakontor, genom vilket EU-påverkan och intressebevakning i synnerhet '
        + 'bedrivs. WFEO är Mellersta Finlands öron, ögon och mun i Bryssel.',
      'The joint European office of the regional councils of West Finland, through which influence on the EU and the '
        + 'promotion of interests are exercised in particular. WFEO is the ears, eyes and mouth of Central Finland '
        + 'in Brussels.',
    ),
    placeId: brussels,
    parties: [[own, 'member'], [office, 'secretariat']],
  });
  sample.assign(wfeo, 'contact', { personId: contact });
  addErrin(sample, own, office, wfeo);
  const energy = three(
    'Euroopan alueiden ja energiatoimistojen järjestö (FEDARENE)',
    'Europeiska regioners och energibyråers organisation (FEDARENE)',
    'European Federation of Agencies and Regions for Energy and the Environment (FEDARENE)',
  );
  const fedarene = sample.membership({
    names: energy,
    purpose: three(
      'Energia- ja ympäristöasioissa toimitaan tässä järjestössä.',
      'I energi- och miljöfrågor verkar man i denna organisation.',
      'The organisation in which the council acts in energy and environmental matters.',
    ),
    parties: [[own, 'member'], [sample.organisation(energy, { type: 'network' }), 'network']],
  });
  sample.assign(fedarene, 'contact', { personId: contact });
  const commission = sample.organisation(three(
    'Euroopan komissio',
    'Europeiska kommissionen',
    'European Commission',
  ), { type: 'other' });
  sample.membership({
    names: three('Euroopan biotalouspaneeli', 'Europeiska bioekonomipanelen', 'European bioeconomy panel'),
    purpose: three(
      'Euroopan komission asettaman biotalouspaneelin kautta vaikutetaan EU-tason biotalouspolitiikkaan.',
      'Genom den bioekonomipanel som Europeiska kommissionen har tillsatt påverkas bioekonomipolitiken på EU-nivå.',
      'Through the bioeconomy panel set up by the European Commission, bioeconomy policy is influenced at the EU '
        + 'level.',
    ),
    parties: [[own, 'member'], [commission, 'founder']],
  });
}

function addErrin(sample: Sample, own: string, office: string, wfeo: string): void {
  const names = three(
    'Euroopan alueiden tutkimus ja innovaatiot -verkosto (ERRIN)',
    'Europeiska regioners nätverk för forskning och innovation (ERRIN)',
    'European Regions Research and Innovation Network (ERRIN)',
  );
  sample.membership({
    names,
    purpose: three(
      'WFEO on verkoston jäsen. Verkosto on yksi kanava vaikuttaa maakunnalle keskeisissä teemoissa.',
      'WFEO är medlem i nätverket, som är en av kanalerna för att påverka i teman som är centrala för landskapet.',
      'WFEO is a member of the network, which is one channel of influence in themes that are central to the region.',
    ),
    parties: [[own], [office, 'member'], [sample.organisation(names, { type: 'network' }), 'network']],
  }, wfeo);
}

function addChamber(sample: Sample, own: string, contact: string): void {
  const names = three(
    'Suomalais-venäläinen kauppakamari',
    'Finsk-ryska handelskammaren',
    'Finnish–Russian Chamber of Commerce',
  );
  const membership = sample.membership({
    names, parties: [[own, 'member'], [sample.organisation(names, { type: 'association' }), 'network']],
  });
  sample.assign(membership, 'contact', { personId: contact });
}

function addProjects(sample: Sample, own: string, koponen: string, partanen: string): void {
  const project = (acronym: string, contact: string) => {
    const id = sample.project({ names: same(acronym), parties: [[own]] }, acronym);
    sample.assign(id, 'contact', { personId: contact });
    return id;
  };
  for (const acronym of ['BEA-APP', 'RDI2CluB', 'Baltic ForBio']) project(acronym, koponen);
  const creative: Three = three('Luova talous', 'Kreativ ekonomi', 'Creative economy');
  sample.link([sample.theme(creative)], { engagementId: project('CREADIS3', partanen) });
}

function addExport(sample: Sample, own: string, contact: string): void {
  const service = sample.service({
    names: three('Koulutusvienti', 'Utbildningsexport', 'Export of education'), parties: [[own]],
  }, 'area_of_work');
  sample.assign(service, 'contact', { personId: contact });
}

/** The page names neither the representatives nor their networks: the groups hold the roles. */
function addRepresentation(sample: Sample, own: string): void {
  const group = (names: Three) => sample.organisation(names, { type: 'group', parentId: own });
  const elected = group(three(
    'Keski-Suomen liiton luottamushenkilöt',
    'De förtroendevalda i Mellersta Finlands förbund',
    'Elected representatives of the Regional Council of Central Finland',
  ));
  const office = group(three(
    'Keski-Suomen liiton toimisto',
    'Mellersta Finlands förbunds byrå',
    'Office of the Regional Council of Central Finland',
  ));
  const service = sample.service({
    names: three(
      'Maakunnan edustus kansainvälisissä verkostoissa',
      'Landskapets representation i internationella nätverk',
      'Representing the region in international networks',
    ),
    purpose: three(
      'Luottamushenkilöt edustavat maakuntaa useissa kansainvälisissä verkostoissa. He saavat tähän työhön tukea '
        + 'liiton toimiston työntekijöiltä.',
      'De förtroendevalda företräder landskapet i flera internationella nätverk. I det arbetet får de stöd av de '
        + 'anställda vid förbundets byrå.',
      'Elected representatives represent the region in several international networks. In this work, they are '
        + 'supported by the staff of the council’s office.',
    ),
    parties: [[own]],
  }, 'area_of_work');
  sample.assign(service, 'elected_representative', { organisationId: elected });
  sample.assign(service, 'supporting_official', { organisationId: office });
}
