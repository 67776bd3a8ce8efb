import type { Home } from './kuopio-home.ts';
import { type Sample, three } from './sample.ts';

const networksPage = 'International networks and cooperation';
const servicesPage = 'International development projects and services';

/** What the co-operation aims at, in the words of the pages and of the strategy. */
export function addAims(sample: Sample, { own }: Home): void {
  const internationality = sample.theme(three('Kansainvälisyys', 'Internationalitet', 'Internationality'), {
    quoteEn: 'Internationality is also a cross-cutting strategic theme for Kuopio’s services and service development.',
    source: servicesPage,
  });
  const goal = (names: ReturnType<typeof three>, quoteEn: string, source: string) =>
    sample.theme(names, { type: 'goal', parentId: internationality, quoteEn, source });
  goal(
    three(
      'Ovet auki ja verkostot kumppaneiden käyttöön',
      'Öppna dörrar och tillgång till nätverk för partner',
      'Doors open and networks available to partners',
    ),
    'Internationality means opening doors and making networks available to partners, promoting the region’s '
      + 'expertise and strengths, and expert cooperation.',
    `From the Strategy (${servicesPage})`,
  );
  goal(
    three('Valmius kansainvälistymiseen', 'Beredskap för internationalisering', 'Equipped for internationalisation'),
    'Internationality means ensuring the organisation is equipped for the internationalisation of its partners and '
      + 'residents, and taking care of the municipal integration task and ensuring a tolerant atmosphere.',
    `From the Strategy (${servicesPage})`,
  );
  goal(
    three(
      'Toimivat palvelut ulkomailta saapuville',
      'Fungerande tjänster för dem som anländer från utlandet',
      'Functional services for people arriving from abroad',
    ),
    'The aim of the cooperation is to make the service processes of people arriving in Kuopio from abroad more '
      + 'functional.',
    networksPage,
  );
  goal(
    three(
      'Aktiivinen kansainvälinen verkostoituminen',
      'Aktivt internationellt nätverkande',
      'Active international networking',
    ),
    'Another goal is to promote active international networking and contacts of the City, companies in the region, '
      + 'and R&D operators.',
    networksPage,
  );
  goal(
    three(
      'Alueen kehitys ja asukkaiden hyvinvointi',
      'Regionens utveckling och invånarnas välfärd',
      'Development of the region and wellbeing of residents',
    ),
    'The aim of international cooperation is to promote the development of the region and the wellbeing of Kuopio '
      + 'residents.',
    servicesPage,
  );
  goal(
    three(
      'Parhaat kaupunkikäytännöt muualta maailmasta',
      'Bästa praxis för städer från andra delar av världen',
      'The best urban practices from elsewhere in the world',
    ),
    'The goal is to bring the best urban practices from elsewhere in the world to be utilised in Kuopio.',
    servicesPage,
  );
  sample.note(
    'The City of Kuopio cooperates internationally with an extensive network and participates in several major '
      + 'projects. In addition to the city organisation, companies, associations, and educational institutions are '
      + 'also involved in international activities in Kuopio.',
    { organisationId: own },
  );
  sample.note('In recent years, Kuopio has invested particularly in Nordic cooperation.', { organisationId: own });
}
