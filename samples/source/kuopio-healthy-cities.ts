import type { Home } from './kuopio-home.ts';
import { type Sample, three } from './sample.ts';

/** The WHO network with its present phase, whom it joins and who leads it in Kuopio. */
export function addHealthyCities(sample: Sample, { own }: Home): void {
  const who = sample.organisation(
    three('Maailman terveysjärjestö (WHO)', 'Världshälsoorganisationen (WHO)', 'World Health Organization (WHO)'),
    { type: 'network' },
  );
  const finland = (names: ReturnType<typeof three>, place: ReturnType<typeof three>) =>
    sample.organisation(names, { type: 'city', placeId: sample.place(place, 'FI') });
  const turku = finland(three('Turun kaupunki', 'Åbo stad', 'City of Turku'), three('Turku', 'Åbo', 'Turku'));
  const helsinki = finland(
    three('Helsingin kaupunki', 'Helsingfors stad', 'City of Helsinki'), three('Helsinki', 'Helsingfors', 'Helsinki'),
  );
  const institute = sample.organisation(
    three(
      'Terveyden ja hyvinvoinnin laitos',
      'Institutet för hälsa och välfärd',
      'National Institute for Health and Welfare',
    ),
    { type: 'other' },
  );
  const group = sample.organisation(three('Hyvinvointiryhmä', 'Välfärdsgruppen', 'Wellbeing group'), {
    type: 'group', parentId: own,
  });
  const coordinator = sample.person(
    'Tanja Tilles-Tirkkonen',
    three(
      'hyvinvoinnin edistämisen koordinaattori',
      'koordinator för främjande av välfärd',
      'Coordinator of Wellbeing Promotion',
    ),
    { organisationId: own },
  );
  const membership = sample.membership({
    names: three('WHO:n Terveet kaupungit -verkosto', 'WHO:s nätverk Hälsosamma städer', 'WHO Healthy Cities Network'),
    purpose: three(
      'Euroopan kaupunkien yhteistyöverkosto, joka on toiminut vuodesta 1988. Verkostossa on noin 100 kaupunkia; '
        + 'Suomea edustavat myös Turku ja Helsinki. Suomen kansallista verkostoa koordinoi Terveyden ja hyvinvoinnin '
        + 'laitos, ja Kuopion paikallisena ohjausryhmänä toimii hyvinvointiryhmä. Toimintaa ohjaavat teemat, jotka '
        + 'vaihtelevat ohjelman vaiheen mukaan.',
      'Ett samarbetsnätverk för europeiska städer som har verkat sedan 1988. Nätverket omfattar omkring 100 städer; '
        + 'också Åbo och Helsingfors företräder Finland. Institutet för hälsa och välfärd samordnar det nationella '
        + 'nätverket i Finland, och välfärdsgruppen är lokal styrgrupp i Kuopio. Verksamheten styrs av teman som varierar '
        + 'enligt programmets fas.',
      'A cooperation network of European cities that has been operational since 1988. It involves around 100 cities; '
        + 'Turku and Helsinki also represent Finland. The National Institute for Health and Welfare coordinates the '
        + 'national network in Finland, and the wellbeing group acts as the local steering group in Kuopio. The '
        + 'activities are guided by themes that vary depending on the phase of the programme.',
    ),
    parties: [[own, 'member'], [who, 'network'], [turku, 'member'], [helsinki, 'member'], [institute, 'coordinator']],
    terms: [['2005', null]],
  });
  sample.assign(membership, 'coordinator', { personId: coordinator });
  sample.assign(membership, 'steering_group', { organisationId: group });
  addPhaseVII(sample, membership);
}

function addPhaseVII(sample: Sample, membership: string): void {
  const phase = sample.phase(membership, three('Vaihe VII', 'Fas VII', 'Phase VII'), '2019', '2024');
  const parentId = sample.theme(three(
    'Terveet kaupungit, vaihe VII',
    'Hälsosamma städer, fas VII',
    'Healthy Cities, Phase VII',
  ));
  const goals = [
    three(
      'Terveyden ja hyvinvoinnin edistäminen ja terveyserojen kaventaminen',
      'Att främja hälsa och välfärd och minska ojämlikhet i hälsa',
      'Fostering health and wellbeing and reducing health inequities',
    ),
    three(
      'Esimerkkinä toimiminen kansallisesti, alueellisesti ja maailmanlaajuisesti',
      'Att föregå med gott exempel nationellt, regionalt och globalt',
      'Leading by example nationally, regionally, and globally',
    ),
    three(
      'WHO:n strategisten painopisteiden toteuttamisen tukeminen',
      'Att stödja genomförandet av WHO:s strategiska prioriteringar',
      'Supporting implementation of WHO strategic priorities',
    ),
  ].map((names) => sample.theme(names, { type: 'goal', parentId }));
  const themes = [
    three(
      'Ihmiset – investointi ihmisiin',
      'Människor – att investera i människor',
      'People – investing in the people',
    ),
    three(
      'Paikat – terveyttä ja hyvinvointia edistävien kaupunkitilojen suunnittelu',
      'Platser – att utforma stadsmiljöer som främjar hälsa och välfärd',
      'Places – designing urban places that improve health and wellbeing',
    ),
    three(
      'Osallistuminen – osallistumisen ja kumppanuuksien vahvistaminen',
      'Delaktighet – att främja större delaktighet och partnerskap',
      'Participation – fostering greater participation and partnerships',
    ),
    three(
      'Vauraus – yhteisön vaurauden sekä yhteisten hyödykkeiden ja palvelujen saatavuuden parantaminen',
      'Välstånd – att förbättra samhällets välstånd och tillgången till gemensamma varor och tjänster',
      'Prosperity – improving community prosperity and access to common goods and services',
    ),
    three(
      'Rauha – rauhan ja turvallisuuden edistäminen',
      'Fred – att främja fred och säkerhet',
      'Peace – promoting peace and security',
    ),
    three(
      'Planeetta – planeetan suojelu ja kestävän kehityksen edistäminen',
      'Planeten – att skydda planeten och främja hållbar utveckling',
      'Planet – protecting the planet and promoting sustainable development',
    ),
  ].map((names) => sample.theme(names, { parentId }));
  sample.link([...goals, ...themes], { periodId: phase });
}
