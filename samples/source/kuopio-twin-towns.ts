import type { Home } from './kuopio-home.ts';
import { same, type Sample, type Three, three } from './sample.ts';
import { type TwinTown, twinTowns } from './twin-town-texts.ts';

/** The engagement, the city and the place of one twin town. */
export interface AddedTown {
  engagement: string;
  city: string;
  place: string;
}
export type Towns = Readonly<Record<string, AddedTown>>;

/** The fifteen twin towns, with what hangs on some of them. */
export function addTwinTowns(sample: Sample, home: Home): Towns {
  const towns = Object.fromEntries(twinTowns.map((town) => [town.key, addTown(sample, home, town)]));
  addMinneapolis(sample, towned(towns, 'minneapolis'));
  addBodo(sample, towned(towns, 'bodo'));
  addOpole(sample, home, towned(towns, 'opole'));
  return towns;
}

function towned(towns: Towns, key: string): AddedTown {
  const town = towns[key];
  if (!town) throw new Error(`There is no twin town ${key}.`);
  return town;
}

function addTown(sample: Sample, { own }: Home, town: TwinTown): AddedTown {
  const place = sample.place(town.names, town.country);
  const otherNames = town.otherNames === undefined ? {} : { otherNames: town.otherNames };
  const city = sample.organisation(town.organisation, { type: town.type ?? 'city', placeId: place, ...otherNames });
  const engagement = sample.agreement({
    names: town.names,
    ...otherNames,
    ...(town.purpose ? { purpose: town.purpose } : {}),
    placeId: place,
    parties: [[own], [city]],
    terms: [[town.since ?? null, null]],
  }, 'twin_town');
  if (town.standing) {
    const [state, reason] = town.standing;
    sample.add('standing', { engagementId: engagement, state, reason });
  }
  if (town.note) sample.note(town.note, { organisationId: city });
  return { engagement, city, place };
}

function addMinneapolis(sample: Sample, { engagement, place }: AddedTown): void {
  const group = sample.organisation(
    three('Minneapolisin Kuopio-työryhmä', 'Kuopioarbetsgruppen i Minneapolis', 'Kuopio working group in Minneapolis'),
    { type: 'group', placeId: place },
  );
  const chamber = sample.organisation(
    three(
      'Suomen Amerikan Minnesota-kauppakamari',
      'Finsk-amerikanska handelskammaren i Minnesota',
      'Finnish American Chamber of Commerce Minnesota',
    ),
    { type: 'association' },
  );
  const partner = (organisationId: string, note: string) =>
    sample.add('party', { engagementId: engagement, organisationId, role: 'partner', note });
  partner(group, 'Edistää Kuopio-yhteyksiä');
  partner(chamber, 'Perustettu 2010');
  sample.note('Perustettu vuonna 2010. Pitää yllä suomalaisten liikeyritysten näkyvyyttä Minnesotassa.', {
    organisationId: chamber,
  });
  sample.note('Lue Minneapolisin tarina: Over 40 Years of Friendship', { engagementId: engagement });
  sample.yearNote(engagement, 2010, three(
    'Suomen Amerikan Minnesota-kauppakamari perustettiin.',
    'Finsk-amerikanska handelskammaren i Minnesota grundades.',
    'The Finnish American Chamber of Commerce Minnesota was founded.',
  ));
}

function addBodo(sample: Sample, { engagement, place }: AddedTown): void {
  const company = sample.organisation(same('BRUS'), { type: 'company', placeId: place });
  const note = 'Yritysyhteistyökumppani';
  sample.add('party', { engagementId: engagement, organisationId: company, role: 'partner', note });
  sample.note('Kehitysyhtiö, jonka omistavat 30 alueen yritystä.', { organisationId: company });
  const themes = [three('Smart city', 'Smart city', 'Smart city'), three('Arktinen alue', 'Arktis', 'The Arctic')]
    .map((names) => sample.theme(names));
  sample.link(themes, { engagementId: engagement });
  sample.activity(
    three(
      'Bodø Euroopan kulttuuripääkaupunkina',
      'Bodø som europeisk kulturhuvudstad',
      'Bodø as European Capital of Culture',
    ),
    { type: 'other', start: '2024', end: '2024', placeId: place },
    [engagement],
  );
}

function addOpole(sample: Sample, { own, place: kuopio }: Home, { engagement, city, place }: AddedTown): void {
  const agreement = sample.agreement({
    names: three('Kuopio–Opole-puitesopimus', 'Ramavtal mellan Kuopio och Opole', 'Kuopio–Opole framework agreement'),
    purpose: three(
      'Kaupunkien yhteiset kehittämiskohteet ovat cleantech- (mm. vesi- ja ympäristöprosessit), elintarvikekehitys-, '
        + 'terveys- ja kulttuurisektoreilla. Tavoitteena on vaihtaa kokemuksia ja toimintamalleja, avata väyliä ja '
        + 'solmia konkreettisia kumppanuuksia yritystoiminnan edistämiseksi ja uusien liiketoimintamahdollisuuksien '
        + 'löytämiseksi.',
      'Städernas gemensamma utvecklingsområden finns inom cleantech (bl.a. vatten- och miljöprocesser), '
        + 'livsmedelsutveckling, hälsa och kultur. Målet är att utbyta erfarenheter och verksamhetsmodeller, öppna '
        + 'kanaler och ingå konkreta partnerskap för att främja företagsverksamhet och hitta nya affärsmöjligheter.',
      'The cities’ joint development areas lie in the sectors of cleantech (water and environmental processes, among '
        + 'others), food development, health and culture. The aim is to exchange experiences and operating models, open '
        + 'channels and form concrete partnerships to promote business and find new business opportunities.',
    ),
    placeId: place,
    parties: [[own], [city]],
    terms: [['2013', '2018']],
  }, 'framework');
  const themes = [
    three('Cleantech', 'Cleantech', 'Cleantech'),
    three('Elintarvikekehitys', 'Livsmedelsutveckling', 'Food development'),
    three('Terveys', 'Hälsa', 'Health'),
    three('Kulttuuri', 'Kultur', 'Culture'),
  ].map((names) => sample.theme(names));
  sample.link(themes, { engagementId: agreement });
  sample.link(themes, { engagementId: engagement });
  sample.activity(
    three(
      'Opolen edustajien vierailu Kuopion tiedepuistossa',
      'Besök av Opoles representanter i Kuopios vetenskapspark',
      'Visit of Opole’s representatives to the Kuopio science park',
    ),
    { type: 'visit', start: '2013', end: '2013', placeId: kuopio },
    [engagement, agreement],
    three(
      'Yhteistyö aktivoitui jälleen. Kuopion delegaation vastavierailu johti kaupunkien väliseen puitesopimukseen '
        + '2013–2018.',
      'Samarbetet aktiverades på nytt. Kuopiodelegationens svarsbesök ledde till ramavtalet mellan städerna 2013–2018.',
      'The co-operation became active again. The return visit of Kuopio’s delegation led to the framework agreement '
        + 'between the cities, 2013–2018.',
    ),
  );
  sample.yearNote(engagement, 2013, three(
    'Yhteistyö aktivoitui jälleen, kun Opolen edustajat vierailivat Kuopion tiedepuistossa.',
    'Samarbetet aktiverades på nytt när Opoles representanter besökte Kuopios vetenskapspark.',
    'The co-operation became active again when Opole’s representatives visited the Kuopio science park.',
  ));
}

/** The co-operation of the four Nordic twin towns, with its focus areas, coordinator and conference. */
export function addNordicCooperation(sample: Sample, { own }: Home, towns: Towns): void {
  const jonkoping = towned(towns, 'jonkoping');
  const cities = [towned(towns, 'bodo'), jonkoping, towned(towns, 'svendborg')].map((town) => town.city);
  const cooperation = sample.agreement({
    names: three(
      'Pohjoismainen ystävyyskaupunkiyhteistyö',
      'Det nordiska vänortssamarbetet',
      'Nordic twin-town co-operation',
    ),
    purpose: three(
      'Bodøn, Jönköpingin, Kuopion ja Svendborgin yhteistyö on kestänyt jo yli 70 vuotta. Päämääränä on nostaa '
        + 'pohjoismaisen tasavertaisen ja tasa-arvoisen yhteiskunnan merkitystä globaalilla tasolla. Sopimuskaudella '
        + '2022–2029 vahvistetaan erityisesti kestävän kehityksen ja asukkaiden hyvinvoinnin eri osa-alueita ja '
        + 'asiantuntijayhteistyötä. Yhteistyötä koordinoidaan neljän pohjoismaisen kaupungin yhteisissä kokouksissa.',
      'Samarbetet mellan Bodø, Jönköping, Kuopio och Svendborg har redan pågått i över 70 år. Målet är att lyfta '
        + 'fram det nordiska jämlika och jämställda samhällets betydelse på global nivå. Under avtalsperioden '
        + '2022–2029 stärks särskilt olika delområden av hållbar utveckling och invånarnas välfärd samt '
        + 'expertsamarbetet. Samarbetet samordnas vid de fyra nordiska städernas gemensamma möten.',
      'The co-operation between Bodø, Jönköping, Kuopio and Svendborg has lasted for over 70 years. Its goal is to '
        + 'raise the significance of the equal and equitable Nordic society at the global level. In the agreement '
        + 'period 2022–2029, the various areas of sustainable development and of the residents’ wellbeing, and '
        + 'expert co-operation, will be strengthened in particular. The co-operation is coordinated at joint '
        + 'meetings of the four Nordic cities.',
    ),
    placeId: sample.place(three('Pohjoismaat', 'Norden', 'Nordic countries')),
    parties: [own, ...cities].map((organisationId) => [organisationId]),
    terms: [['2022', '2029', three('Sopimuskausi', 'Avtalsperiod', 'Agreement period')]],
  }, 'cooperation');
  const coordinator = sample.person(
    'Johanna Liukkonen', three(
      'yrityskoordinaattori',
      'företagskoordinator',
      'Business coordinator',
    ), { organisationId: own },
  );
  sample.assign(cooperation, 'coordinator', { personId: coordinator });
  const focus = [
    three(
      'Lasten ja nuorten hyvinvointi ja osallisuus',
      'Barns och ungas välfärd och delaktighet',
      'Wellbeing and inclusion of children and young people',
    ),
    three('Osaaminen ja elinkeinoelämä', 'Kompetens och näringsliv', 'Competence and business life'),
    three('Taide ja kulttuuri', 'Konst och kultur', 'Art and culture'),
    three('Vapaa-aika ja urheilu', 'Fritid och idrott', 'Leisure and sport'),
  ].map((names: Three) => sample.theme(names));
  sample.link(focus, { engagementId: cooperation });
  sample.activity(
    three(
      'Ystävyyskaupunkikonferenssi Jönköpingissä',
      'Vänortskonferens i Jönköping',
      'Twin-town conference in Jönköping',
    ),
    { type: 'conference', start: '2023-05', end: '2023-05', placeId: jonkoping.place },
    [cooperation, jonkoping.engagement],
    three(
      'Ystävyyskaupunkisopimuksen mukainen konferenssi, järjestäjänä Jönköping.',
      'En konferens enligt vänortsavtalet, ordnad av Jönköping.',
      'A conference in accordance with the twin-town agreement, organised by Jönköping.',
    ),
  );
}
