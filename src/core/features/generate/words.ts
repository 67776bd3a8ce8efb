/*
 * The words of an invented city. Nobody is called like this, and no place, network or project is: what is made of these
 * can be shown to anyone.
 */

/** A text in Finnish, Swedish and English. */
export interface Three {
  fi: string;
  sv: string;
  en: string;
}

const three = (fi: string, sv: string, en: string): Three => ({ fi, sv, en });
export const same = (text: string): Three => three(text, text, text);

export const city = three('Tarulan kaupunki', 'Sagoby stad', 'City of Fableton');
export const cityNote = three(
  'Keksitty kaupunki. Kaikki nimet, summat ja päätökset on tehty koneellisesti.',
  'En påhittad stad. Alla namn, belopp och beslut är gjorda av en maskin.',
  'An invented city. All names, sums and decisions are made by a machine.',
);

export const units = [
  three('Elinvoimapalvelut', 'Livskrafttjänster', 'Vitality services'),
  three('Kaupunkiympäristö', 'Stadsmiljön', 'Urban environment'),
  three('Sivistyspalvelut', 'Bildningstjänster', 'Education and culture'),
  three('Hyvinvointipalvelut', 'Välfärdstjänster', 'Wellbeing services'),
  three('Konsernihallinto', 'Koncernförvaltningen', 'Group administration'),
  three('Kansainväliset asiat', 'Internationella ärenden', 'International affairs'),
];

export const titles = [
  three('kehittämispäällikkö', 'utvecklingschef', 'development manager'),
  three('suunnittelija', 'planerare', 'planner'),
  three('kansainvälisten asioiden asiantuntija', 'sakkunnig i internationella ärenden', 'international affairs officer'),
  three('hankekoordinaattori', 'projektkoordinator', 'project coordinator'),
  three('palvelujohtaja', 'servicedirektör', 'service director'),
  three('viestintäsihteeri', 'kommunikationssekreterare', 'communications secretary'),
  three('ympäristöinsinööri', 'miljöingenjör', 'environmental engineer'),
];
export const electedTitles = [
  three('kaupunginvaltuutettu', 'stadsfullmäktigeledamot', 'city councillor'),
  three('kaupunginhallituksen jäsen', 'ledamot av stadsstyrelsen', 'member of the city board'),
];

export const firstNames = [
  'Vadelma', 'Kipinä', 'Hattara', 'Tuikku', 'Mustikki', 'Humina', 'Kuutar', 'Pikkurilli', 'Lakritsa', 'Sinappi',
  'Kaneli', 'Muskotti',
  'Snögloria', 'Lingonelle', 'Stjärnfrö', 'Blåklockan', 'Havregryn', 'Rosmarinus', 'Pepparinda', 'Kardemumma',
  'Biscuit', 'Thimbleby', 'Marigolda', 'Pebblet', 'Juniperus', 'Waffleton', 'Clovera', 'Tumblewyn',
];
export const lastNames = [
  'Villasukka', 'Teepannunen', 'Sateenvarjola', 'Pilvenhattara', 'Höyhentyyny', 'Ruutupaperi', 'Kynttilänjalka',
  'Puupalikka', 'Lumiukkola',
  'Hernerokka', 'Saippuakupla', 'Leijanlento', 'Mäntykäpy', 'Pannukakkula', 'Tekanna', 'Pappersdrake', 'Snöflingström',
  'Blåbärssoppa',
  'Regnbågsgren', 'Äppelkärna', 'Trollsländqvist', 'Filttofflan', 'Moonbeamer', 'Inkwellington', 'Featherquill',
  'Buttonhole', 'Paperkite',
  'Crumpetson', 'Łyżeczkowska', 'Cukierkowicz', 'Győzőcske', 'Smørrebrødsen', 'Ærtesuppe', 'Žvaigždutė', 'Õunamoos',
];

export const townRoots = [
  'Brumbel', 'Quillo', 'Zefyr', 'Marzi', 'Lumin', 'Fabul', 'Tindra', 'Mirab', 'Ondul', 'Kvistr', 'Sumu', 'Usva',
  'Győzel', 'Łąkow', 'Sørøy',
  'Žalvi', 'Ærske', 'Møldø', 'Pärlö', 'Åsko', 'Çiçek', 'Ñandu', 'Škrat', 'Đurđi', 'Wispel', 'Nimbo',
];
export const townMiddles = ['', 'an', 'el', 'in', 'or', 'um', 'is', 'et', 'ad', 'ul'];
export const townEnds = [
  'ville', 'holm', 'grad', 'berga', 'borgo', 'pol', 'ford', 'niemi', 'järvi', 'sund', 'ieszów', 'vár', 'nava', 'wick',
];
export const countries = [
  'SE', 'NO', 'DK', 'EE', 'LV', 'LT', 'PL', 'DE', 'HU', 'RO', 'FR', 'IT', 'ES', 'NL', 'BE', 'IE', 'CZ', 'GR', 'IS',
  'US', 'CA', 'JP',
];

/** What it is about, with the genitive that Finnish needs. */
export interface Topic extends Three {
  of: string;
  short: string;
}
const topic = (short: string, fi: string, of: string, sv: string, en: string): Topic => ({ short, fi, of, sv, en });
export const topics: readonly Topic[] = [
  topic('AQUA', 'hulevedet', 'hulevesien', 'dagvatten', 'stormwater'),
  topic('ENER', 'uusiutuva energia', 'uusiutuvan energian', 'förnybar energi', 'renewable energy'),
  topic('CULT', 'kulttuuriperintö', 'kulttuuriperinnön', 'kulturarv', 'cultural heritage'),
  topic('HEAL', 'terveyden edistäminen', 'terveyden edistämisen', 'hälsofrämjande', 'health promotion'),
  topic('YOUT', 'nuorten osallisuus', 'nuorten osallisuuden', 'ungas delaktighet', 'youth participation'),
  topic('TOUR', 'kestävä matkailu', 'kestävän matkailun', 'hållbar turism', 'sustainable tourism'),
  topic('MOBI', 'pyöräliikenne', 'pyöräliikenteen', 'cykeltrafik', 'cycling'),
  topic('BIOD', 'luonnon monimuotoisuus', 'luonnon monimuotoisuuden', 'biologisk mångfald', 'biodiversity'),
  topic('FOOD', 'lähiruoka', 'lähiruoan', 'närmat', 'local food'),
  topic('DIGI', 'digitaaliset palvelut', 'digitaalisten palvelujen', 'digitala tjänster', 'digital services'),
  topic('CIRC', 'kiertotalous', 'kiertotalouden', 'cirkulär ekonomi', 'circular economy'),
  topic('EDUC', 'koulujen yhteistyö', 'koulujen yhteistyön', 'skolsamarbete', 'school co-operation'),
  topic('SAFE', 'arjen turvallisuus', 'arjen turvallisuuden', 'vardagstrygghet', 'everyday safety'),
  topic('HOUS', 'puurakentaminen', 'puurakentamisen', 'träbyggande', 'timber construction'),
  topic('RESE', 'tutkimusyhteistyö', 'tutkimusyhteistyön', 'forskningssamarbete', 'research co-operation'),
  topic('SPOR', 'lähiliikunta', 'lähiliikunnan', 'närmotion', 'local sports'),
];

/** What a network calls itself by before it says what it is about. */
export const circles = [
  three('Seitsemän sillan', 'Sju broars', 'Seven Bridges'), three('Pohjantähden', 'Polstjärnans', 'Polar Star'),
  three('Sinisen hetken', 'Blå timmens', 'Blue Hour'), three('Kolmen joen', 'Tre älvars', 'Three Rivers'),
  three('Kuvitelluiden kaupunkien', 'Inbillade städers', 'Imaginary Cities'),
  three('Hiljaisten satamien', 'Tysta hamnars', 'Quiet Harbours'),
  three('Satumetsän', 'Sagoskogens', 'Fable Forest'), three('Tuulten', 'Vindarnas', 'Four Winds'),
  three('Aamunkoiton', 'Gryningens', 'Daybreak'), three('Lumirajan', 'Snögränsens', 'Snow Line'),
];
export const forms = [
  three('verkosto', 'nätverk', 'Network'), three('liitto', 'förbund', 'Union'), three('foorumi', 'forum', 'Forum'),
  three('allianssi', 'allians', 'Alliance'), three('yhdistys', 'förening', 'Association'),
];

export const fabricated = ['TALE', 'SAGA', 'FABLE', 'MYTH', 'DREAM', 'CLOUD', 'WHIM', 'RIDDLE', 'LULLABY', 'COMET'];
export const programmes = [
  'Fabula Baltica', 'Horizon of Tales', 'Interreg Imaginaria', 'LIFE of Legends', 'Erasmus Phantasia',
];
export const bodies = [
  'Kaupunginhallitus', 'Elinvoimalautakunta', 'Kaupunginvaltuusto', 'Konsernijaosto', 'Kehitysjohtaja',
];

export const quoteThemes = [
  three('Satumainen arki', 'En sagolik vardag', 'A fabulous everyday life'),
  three('Hiilineutraali taru', 'En klimatneutral saga', 'A carbon-neutral tale'),
  three('Rohkea maailmalla', 'Modig i världen', 'Bold in the world'),
  three('Yhdessä keksitty', 'Påhittat tillsammans', 'Invented together'),
];
