import { addHealthyCities } from './kuopio-healthy-cities.ts';
import type { Home } from './kuopio-home.ts';
import { same, type Sample, three } from './sample.ts';

/** The memberships. */
export function addNetworks(sample: Sample, home: Home): void {
  addHealthyCities(sample, home);
  addSmartCities(sample, home);
  addSustainability(sample, home);
  addUniversities(sample, home);
  const shanghai = three(
    'Kuopio–Shanghai-yhteistyöverkosto',
    'Samarbetsnätverket Kuopio–Shanghai',
    'Kuopio–Shanghai co-operation network',
  );
  const network = sample.organisation(shanghai, { type: 'network' });
  sample.membership({
    names: shanghai,
    purpose: three(
      'Kuopion kaupunki tukee paikallisia oppilaitoksia koulutusyhteistyössä.',
      'Kuopio stad stöder de lokala läroanstalterna i utbildningssamarbetet.',
      'The City of Kuopio supports local educational institutions in educational co-operation.',
    ),
    parties: [[home.own, 'member'], [network, 'network']],
  });
}

function addSmartCities(sample: Sample, { own }: Home): void {
  const names = same('EIP Smart Cities and Communities');
  const network = sample.organisation(names, { type: 'network' });
  sample.membership({
    names,
    purpose: three(
      'Tuo yhteen kaupungit, teollisuuden ja kansalaiset parantamaan kaupunkielämää kestävämmillä '
        + 'kokonaisratkaisuilla: soveltavaa innovointia, parempaa suunnittelua, osallistavampaa otetta, parempaa '
        + 'energiatehokkuutta, parempia liikenneratkaisuja ja tieto- ja viestintätekniikan älykästä käyttöä.',
      'För samman städer, industri och medborgare för att förbättra stadslivet med hållbarare helhetslösningar: '
        + 'tillämpad innovation, bättre planering, ett mer inkluderande arbetssätt, bättre energieffektivitet, '
        + 'bättre trafiklösningar och smart användning av IKT.',
      'Brings together cities, industry, and citizens to improve urban life through more sustainable integrated '
        + 'solutions: applied innovation, better planning, a more inclusive approach, better energy efficiency, '
        + 'better transport solutions, and smart use of ICT.',
    ),
    parties: [[own, 'member'], [network, 'network']],
  });
}

function addSustainability(sample: Sample, { own }: Home): void {
  const network = sample.organisation(same('ICLEI'), { type: 'network' });
  const unit = sample.organisation(
    three('Kaupunkiympäristön palvelualue', 'Serviceområdet för stadsmiljö', 'Service Area for Urban Environment'),
    { type: 'group', parentId: own },
  );
  const membership = sample.membership({
    names: same('ICLEI'),
    purpose: three(
      'Maailmanlaajuinen kestävän kehityksen verkosto: yli 1 500 kestävän tulevaisuuden rakentamiseen sitoutunutta '
        + 'kaupunkia ja aluetta. Auttamalla verkostoa vihreällä taloudella ja älykkäällä infrastruktuurilla '
        + 'tulemaan kestäväksi, vähäpäästöiseksi, joustavaksi, ekologisemmaksi, monimuotoiseksi, '
        + 'resurssitehokkaaksi ja tuottavaksi sekä terveeksi ja onnelliseksi, voidaan vaikuttaa yli 25 prosenttiin '
        + 'maailman kaupunkiväestöstä. Yhteydenpitoa koordinoi kaupunkiympäristön palvelualue.',
      'Ett globalt nätverk för hållbar utveckling: över 1 500 städer och regioner som har förbundit sig att bygga en '
        + 'hållbar framtid. Genom att med grön ekonomi och smart infrastruktur hjälpa nätverket att bli hållbart, '
        + 'utsläppssnålt, flexibelt, mer ekologiskt, mångsidigt, resurseffektivt och produktivt samt friskt och '
        + 'lyckligt kan man påverka mer än 25 procent av världens stadsbefolkning. Serviceområdet för stadsmiljö '
        + 'samordnar kommunikationen.',
      'The global network for sustainable development: more than 1,500 cities and regions committed to building a '
        + 'sustainable future. Using green economy and smart infrastructure to help the network to become '
        + 'sustainable, low-emission, flexible, more ecological, diverse, resource-efficient and productive, healthy '
        + 'and happy can affect more than 25% of the world’s urban population. Communication is coordinated by the '
        + 'Service Area for Urban Environment.',
    ),
    parties: [[own, 'member'], [network, 'network']],
  });
  sample.assign(membership, 'coordinator', { organisationId: unit });
}

function addUniversities(sample: Sample, { own }: Home): void {
  const names = three('YUFE-yliopistoallianssi', 'Universitetsalliansen YUFE', 'YUFE university alliance');
  const network = sample.organisation(names, { type: 'network' });
  const funder = sample.organisation(three(
    'Euroopan komissio',
    'Europeiska kommissionen',
    'European Commission',
  ), { type: 'other' });
  const membership = sample.membership({
    names,
    purpose: three(
      'Nuorten tutkimusintensiivisten yliopistojen allianssi: yhdeksän yliopistoa eri puolilta Eurooppaa ja kaksi '
        + 'akateemisen maailman ulkopuolista kumppania, jotka vahvistavat allianssia työelämän ja osallisuuden '
        + 'osaamisellaan. Euroopan komissio on rahoittanut vuodesta 2019 Euroopan laajuisen yliopistomallin '
        + 'kehittämistä.',
      'En allians av unga forskningsintensiva universitet: nio universitet från olika delar av Europa och två '
        + 'icke-akademiska partner som stärker alliansen med sin kompetens i arbetsliv och delaktighet. Sedan 2019 '
        + 'finansierar Europeiska kommissionen utvecklingen av en universitetsmodell för hela Europa.',
      'An alliance of young research-intensive universities: nine universities from different parts of Europe and '
        + 'two non-academic partners that strengthen it with their competence in working life and inclusion. Since '
        + '2019, it has had European Commission funding for the development of a European-wide university model.',
    ),
    parties: [[own, 'member'], [network, 'network']],
  });
  // The page dates the funding alone, not the membership.
  sample.add('party', { engagementId: membership, organisationId: funder, role: 'funder', start: '2019' });
  const themes = [
    three(
      'Eurooppalainen identiteetti ja vastuu globaalissa maailmassa',
      'Europeisk identitet och europeiskt ansvar i en global värld',
      'European identity and responsibility in a global world',
    ),
    three('Kansalaisten hyvinvointi', 'Medborgarnas välfärd', 'Citizen wellbeing'),
    three('Digitaaliset yhteiskunnat', 'Digitala samhällen', 'Digital societies'),
    three('Kestävä kehitys', 'Hållbar utveckling', 'Sustainable development'),
  ].map((each) => sample.theme(each));
  sample.link(themes, { engagementId: membership });
}
