import type { RowInput } from '../../src/shared/contract/tables.ts';
import { same, type Three, three } from './sample.ts';

/** What the page of twin towns says of one of them. The note keeps the page's own words about the town. */
export interface TwinTown {
  key: string;
  names: Three;
  otherNames?: string;
  organisation: Three;
  type?: RowInput<'organisation'>['type'];
  country: string;
  since?: string;
  purpose?: Three;
  note?: string;
  standing?: ['suspended' | 'quiet', string];
}

const suspended = 'Ystävyyskaupunkitoiminta keskeytetty toistaiseksi.';

/** The fifteen twin towns, in the order of the page. */
export const twinTowns: readonly TwinTown[] = [
  {
    key: 'aluksne', names: same('Aluksne'), otherNames: 'Alūksne', country: 'LV',
    organisation: three('Aluksnen kaupunki', 'Aluksne stad', 'City of Aluksne'),
    purpose: three(
      'Yhteistyöhön on kuulunut mm. tiedonvaihto ja kulttuuriyhteistyö.',
      'Samarbetet har omfattat bl.a. informationsutbyte och kultursamarbete.',
      'The co-operation has included the exchange of information and cultural co-operation, among other things.',
    ),
  },
  {
    key: 'besancon', names: same('Besançon'), country: 'FR',
    organisation: three('Besançonin kaupunki', 'Besançon stad', 'City of Besançon'),
    purpose: three(
      'Tärkein yhteistyön muoto on ollut oppilaitosyhteistyö Savonia-ammattikorkeakoulun kanssa.',
      'Den viktigaste samarbetsformen har varit läroanstaltssamarbetet med yrkeshögskolan Savonia.',
      'The most important form of co-operation has been that of educational institutions with Savonia University of '
        + 'Applied Sciences.',
    ),
    note: 'Franche-Comtén pääkaupunki. Runsaan 120 000 asukkaan kaupunki sijaitsee lähellä Sveitsin rajaa, 2,5 '
      + 'tunnin junamatkan päässä Pariisista.',
  },
  {
    key: 'bodo', names: same('Bodø'), country: 'NO',
    organisation: three('Bodøn kaupunki', 'Bodø stad', 'City of Bodø'),
    purpose: three(
      'Monenkeskistä pohjoismaista ystävyyskaupunkiyhteistyötä. Yritysyhteistyökumppanina toimii kehitysyhtiö BRUS. '
        + 'Ystävyyskaupunkien ja elinkeinoelämän tulevan yhteistyön rajapintoina nähdään mm. Smart city ja Arktinen '
        + 'alue -teemat.',
      'Multilateralt nordiskt vänortssamarbete. Företagssamarbetspartner är utvecklingsbolaget BRUS. Som '
        + 'beröringspunkter för vänorternas och näringslivets kommande samarbete ses bl.a. temana Smart city och '
        + 'Arktis.',
      'Multilateral Nordic twin-town co-operation. The partner in business co-operation is the development company '
        + 'BRUS. The themes Smart city and the Arctic, among others, are seen as interfaces for the future '
        + 'co-operation of the twin towns and business life.',
    ),
    note: 'Bodøn kaupunki valittiin vuonna 2016 Norjan vetovoimaisimmaksi kaupungiksi ja samana vuonna se täytti 200 '
      + 'vuotta. Erittäin vilkas, moderni ja kasvava 50 000 asukkaan yliopistokaupunki, josta kertyy matkaa '
      + 'pohjoiselle napapiirille vain noin 150 km. Alueen pääelinkeinoja ovat kalastus, kalankasvatus ja -jalostus, '
      + 'turismi, lentotukikohta ja maatalous. Kaupunki rakentaa kokonaan uuden asuntoalueen (smart arctic city).',
  },
  {
    key: 'castrop-rauxel', names: same('Castrop-Rauxel'), country: 'DE',
    organisation: three('Castrop-Rauxelin kaupunki', 'Castrop-Rauxel stad', 'City of Castrop-Rauxel'),
    purpose: three(
      'Kaupungin kanssa on tehty nuoriso- ja opiskelijavaihtoa.',
      'Med staden har man haft ungdoms- och studerandeutbyte.',
      'There have been youth and student exchanges with the city.',
    ),
    note: '79 000 asukkaan kaupunki itäisen Ruhrin alueella Münsterin hallintopiirissä. Etäisyys Saksan '
      + 'pääkaupunkiin Berliiniin on noin 500 kilometriä.',
  },
  {
    key: 'craiova', names: same('Craiova'), country: 'RO',
    organisation: three('Craiovan kaupunki', 'Craiova stad', 'City of Craiova'),
    purpose: three(
      'Viime vuosina yhteistyö on ollut melko vähäistä.',
      'Under de senaste åren har samarbetet varit ganska begränsat.',
      'In recent years, there has been rather little co-operation.',
    ),
    note: '310 000 asukkaan kaupunki lounaisessa Romaniassa.',
    standing: ['quiet', 'Viime vuosina yhteistyö Craiovan ja Kuopion välillä on ollut melko vähäistä.'],
  },
  {
    key: 'gera', names: same('Gera'), country: 'DE',
    organisation: three('Geran kaupunki', 'Gera stad', 'City of Gera'),
    purpose: three(
      'Kuopio on tehnyt kaupungin kanssa nuorisovaihtoa.',
      'Kuopio har haft ungdomsutbyte med staden.',
      'Kuopio has had youth exchanges with the city.',
    ),
    note: 'Thüringenin osavaltiossa sijaitseva 110 000 asukkaan kaupunki 260 kilometriä Berliinistä lounaaseen, '
      + 'mäkimaastossa Weisse Elster -joen rannalla.',
  },
  {
    key: 'gyor', names: same('Győr'), otherNames: 'Györ', country: 'HU',
    organisation: three('Győrin kaupunki', 'Győr stad', 'City of Győr'),
    purpose: three(
      'Yhteistyö on painottunut kansalaisjärjestötoimintaan ja oppilaitosyhteistyöhön. Győrin kansallisteatteri ja '
        + 'Kuopion kaupunginteatteri ovat tehneet ammatillista yhteistyötä vuosien ajan. Lisäksi Kuopio on '
        + 'aikaisempina vuosina osallistunut Győrin kirjamessuille.',
      'Tyngdpunkten i samarbetet har legat på medborgarorganisationernas verksamhet och samarbetet mellan '
        + 'läroanstalter. Nationalteatern i Győr och Kuopio stadsteater har i åratal haft ett yrkesmässigt '
        + 'samarbete. Kuopio har dessutom under tidigare år deltagit i bokmässan i Győr.',
      'The co-operation has focused on the activities of civic organisations and on co-operation between educational '
        + 'institutions. The National Theatre of Győr and Kuopio City Theatre have co-operated professionally for '
        + 'years. In earlier years, Kuopio has also taken part in the book fair of Győr.',
    ),
    note: 'Luoteis-Unkarissa sijaitseva 129 000 asukkaan kaupunki, jolla on pitkä historia ja rikas kulttuurielämä, '
      + 'johon kuuluvat mm. kansallisteatteri ja baletti.',
  },
  {
    key: 'jonkoping', names: same('Jönköping'), country: 'SE', since: '1940',
    organisation: three('Jönköpingin kaupunki', 'Jönköpings stad', 'City of Jönköping'),
    purpose: three(
      'Kuopiolla on pisimmät siteet Jönköpingiin, josta tuli ystävyyskaupunki talvisodan aikana vuonna 1940. '
        + 'Yhteistyö pohjoismaisten ystävyyskaupunkien kanssa on monenkeskistä, ja sitä koordinoidaan neljän '
        + 'pohjoismaisen kaupungin yhteisissä kokouksissa. Kokousten lisäksi on järjestetty kielikursseja ja muuta '
        + 'yhteistyötä kouluasioissa.',
      'Kuopios äldsta band är de till Jönköping, som blev vänort under vinterkriget 1940. Samarbetet med de nordiska '
        + 'vänorterna är multilateralt och samordnas vid de fyra nordiska städernas gemensamma möten. Utöver mötena '
        + 'har språkkurser och annat samarbete i skolfrågor ordnats.',
      'Kuopio has its longest ties with Jönköping, which became a twin town during the Winter War, in 1940. The '
        + 'co-operation with the Nordic twin towns is multilateral and is coordinated at the joint meetings of the '
        + 'four Nordic cities. Besides the meetings, language courses and other co-operation in school matters have '
        + 'been organised.',
    ),
  },
  {
    key: 'laane-viru', names: same('Lääne-Viru'), otherNames: 'Länsi-Viru', country: 'EE', type: 'region',
    organisation: three('Länsi-Virun maakunta', 'Landskapet Lääne-Viru', 'Lääne-Viru County'),
    purpose: three(
      'Maakunnan kanssa on harjoitettu tiedonvaihtoa.',
      'Med landskapet har man utbytt information.',
      'Information has been exchanged with the county.',
    ),
    note: 'Länsi-Virun maakunta sijaitsee Itä-Virossa, Suomenlahden rannalla. Maakunnassa on 70 000 asukasta.',
  },
  {
    key: 'minneapolis', names: same('Minneapolis'), country: 'US', since: '1972',
    organisation: three('Minneapolisin kaupunki', 'Minneapolis stad', 'City of Minneapolis'),
    purpose: three(
      'Ystävyyskaupunki vuodesta 1972. Aktiivisinta, laajinta ja jatkuvinta on ollut yhteistyö kaupunkien '
        + 'yliopistojen välillä; viime vuosina tutkimus- ja luennoitsijavaihtoa on ollut mm. aivotutkimuksen alalla. '
        + 'Myös taiteilija-, orkesteri- ja näyttelyvaihtoa on lähes vuosittain. Minneapolisissa toimiva aktiivinen '
        + 'Kuopio-työryhmä edistää Kuopio-yhteyksiä, ja Suomen kunniakonsuli Minnesotassa pitää jatkuvaa yhteyttä '
        + 'Kuopioon. Vuonna 2010 perustettu Suomen Amerikan Minnesota-kauppakamari pitää yllä suomalaisten '
        + 'liikeyritysten näkyvyyttä Minnesotassa.',
      'Vänort sedan 1972. Mest aktivt, omfattande och kontinuerligt har samarbetet mellan städernas universitet '
        + 'varit; de senaste åren har forskar- och föreläsarutbyte skett bl.a. inom hjärnforskning. Också '
        + 'konstnärs-, orkester- och utställningsutbyte sker nästan årligen. Den aktiva Kuopioarbetsgruppen i '
        + 'Minneapolis främjar kontakterna med Kuopio, och Finlands honorärkonsul i Minnesota håller ständig kontakt '
        + 'med Kuopio. Finsk-amerikanska handelskammaren i Minnesota, grundad 2010, upprätthåller finländska '
        + 'företags synlighet i Minnesota.',
      'A twin town since 1972. The co-operation between the cities’ universities has been the most active, extensive '
        + 'and continuous; in recent years researchers and lecturers have been exchanged, among others in brain '
        + 'research. Artists, orchestras and exhibitions are exchanged almost every year. The active Kuopio working '
        + 'group in Minneapolis promotes contacts, and Finland’s honorary consul in Minnesota is in constant touch '
        + 'with Kuopio. The Finnish American Chamber of Commerce Minnesota, founded in 2010, keeps Finnish '
        + 'businesses visible there.',
    ),
    note: 'Monipuolinen tiede-, kulttuuri- ja teknologiakaupunki, jonka alueella Suomi tunnetaan hyvin maana sekä '
      + 'Pohjoismaista muuttaneiden siirtolaisten ansiosta.',
  },
  {
    key: 'opole', names: same('Opole'), country: 'PL', since: '1980',
    organisation: three('Opolen kaupunki', 'Opole stad', 'City of Opole'),
    purpose: three(
      'Ystävyyskaupunkisuhde solmittiin vuonna 1980, ja yhteistyö aktivoitui jälleen 2013. Opole on nousemassa '
        + 'esille kulttuuriyhteistyön lisäksi nyt myös tiedepuisto- ja yritysyhteistyössä.',
      'Vänortsrelationen inleddes 1980, och samarbetet aktiverades på nytt 2013. Vid sidan av kultursamarbetet håller '
        + 'Opole nu på att träda fram också i vetenskapsparks- och företagssamarbetet.',
      'The twin-town relation was formed in 1980, and the co-operation became active again in 2013. Besides cultural '
        + 'co-operation, Opole is now coming to the fore in science-park and business co-operation too.',
    ),
  },
  {
    key: 'pskov', names: three('Pihkova', 'Pskov', 'Pskov'), country: 'RU',
    organisation: three('Pihkovan kaupunki', 'Pskov stad', 'City of Pskov'),
    standing: ['suspended', suspended],
  },
  {
    key: 'pitkaranta', names: same('Pitkäranta'), otherNames: 'Pitkyaranta\nPitkjaranta', country: 'RU',
    organisation: three('Pitkärannan kaupunki', 'Pitkäranta stad', 'Town of Pitkäranta'),
    standing: ['suspended', suspended],
  },
  {
    key: 'svendborg', names: same('Svendborg'), country: 'DK',
    organisation: three('Svendborgin kaupunki', 'Svendborg stad', 'City of Svendborg'),
    purpose: three(
      'Yhteistyö pohjoismaisten ystävyyskaupunkien kanssa on monenkeskistä, ja sitä koordinoidaan neljän '
        + 'pohjoismaisen kaupungin yhteisissä kokouksissa. Kokousten lisäksi on järjestetty kielikursseja sekä '
        + 'edistetty yhteistyötä kouluasioissa ja nuorisotyössä.',
      'Samarbetet med de nordiska vänorterna är multilateralt och samordnas vid de fyra nordiska städernas '
        + 'gemensamma möten. Utöver mötena har språkkurser ordnats och samarbetet i skolfrågor och ungdomsarbete '
        + 'främjats.',
      'The co-operation with the Nordic twin towns is multilateral and is coordinated at the joint meetings of the '
        + 'four Nordic cities. Besides the meetings, language courses have been organised and co-operation in school '
        + 'matters and youth work promoted.',
    ),
  },
  {
    key: 'winnipeg', names: same('Winnipeg'), country: 'CA',
    organisation: three('Winnipegin kaupunki', 'Winnipeg stad', 'City of Winnipeg'),
    purpose: three(
      'Viime aikoina yhteistyö on ollut melko vähäistä, mutta se käynnistyy taas, kun uusia yhteistyön muotoja '
        + 'löydetään.',
      'Den senaste tiden har samarbetet varit ganska begränsat, men det startar igen när nya samarbetsformer hittas.',
      'Of late there has been rather little co-operation, but it will start again when new forms of co-operation are '
        + 'found.',
    ),
    note: 'Manitoban provinssin pääkaupunki.',
    standing: [
      'quiet',
      'Viime aikoina yhteistyö Kuopion ja Winnipegin välillä on ollut melko vähäistä, mutta käynnistyy taas, kun '
        + 'uusia yhteistyön muotoja löydetään.',
    ],
  },
];
