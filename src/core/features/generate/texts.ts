import type { Random } from './random.ts';
import type { Three, Topic } from './words.ts';

/** Sentences in three languages that say the same. */

export const purposeOf = ({ pick }: Random, about: Topic): Three => pick([
  {
    fi: `Vaihdetaan kokemuksia siitä, miten ${about.of} hyvät käytännöt saadaan arkeen.`,
    sv: `Utbyte av erfarenheter om hur god praxis inom ${about.sv} når vardagen.`,
    en: `Sharing experience of how good practice in ${about.en} reaches daily life.`,
  },
  {
    fi: `Vaikutetaan yhdessä päätöksiin, jotka koskevat ${about.of} rahoitusta.`,
    sv: `Gemensam påverkan på beslut om finansieringen av ${about.sv}.`,
    en: `Joint influence on decisions about the funding of ${about.en}.`,
  },
  {
    fi: `Haetaan kumppaneita hankkeisiin; aiheena ${about.fi}.`,
    sv: `Partner söks till projekt; temat är ${about.sv}.`,
    en: `Finding partners for projects; the subject is ${about.en}.`,
  },
]);

export const benefitOf = ({ pick }: Random): string => pick([
  'Kaksi hankehakemusta on syntynyt verkoston kautta, ja toinen niistä sai rahoituksen.',
  'Henkilöstö on saanut koulutusta, jota muualta ei saa.',
  'Hyöty on jäänyt ohueksi: kokouksiin on osallistuttu, mutta aloitteita ei ole tehty.',
  'Näkyvyys on kasvanut, ja vierailijoita on käynyt enemmän kuin ennen.',
  'Vertailutiedosta on ollut apua talousarvion perusteluissa.',
]);

export const yearTextOf = ({ pick, int }: Random, about: Topic): Three => {
  const [meetings, guests] = [int(2, 9), int(4, 60)];
  return pick([
    {
      fi: `Vuoden aikana pidettiin ${meetings} kokousta. Pääaiheena oli ${about.fi}.`,
      sv: `Under året hölls ${meetings} möten. Huvudtemat var ${about.sv}.`,
      en: `${meetings} meetings were held during the year. The main subject was ${about.en}.`,
    },
    {
      fi: `Kaupunki otti vastaan ${guests} vierasta ja esitteli, mitä ${about.fi} täällä tarkoittaa.`,
      sv: `Staden tog emot ${guests} gäster och visade vad ${about.sv} betyder här.`,
      en: `The city received ${guests} guests and showed what ${about.en} means here.`,
    },
  ]);
};

export const outcomeOf = ({ pick, int }: Random, about: Topic): Three => {
  const people = int(3, 80);
  return pick([
    {
      fi: `Osallistujia oli ${people}. Sovittiin jatkosta, kun aiheena on ${about.fi}.`,
      sv: `${people} personer deltog. En fortsättning kring ${about.sv} avtalades.`,
      en: `${people} people took part. It was agreed to continue with ${about.en}.`,
    },
    {
      fi: `Laadittiin yhteinen muistio, joka koskee ${about.of} seuraavia askelia.`,
      sv: `En gemensam promemoria om nästa steg för ${about.sv} skrevs.`,
      en: `A joint memorandum on the next steps of ${about.en} was written.`,
    },
  ]);
};

export const quoteOf = ({ pick }: Random, about: Topic): Three => pick([
  {
    fi: `Tarula on tunnettu siitä, että ${about.fi} kuuluu kaikille.`,
    sv: `Sagoby är känt för att ${about.sv} hör till alla.`,
    en: `Fableton is known as a city where ${about.en} belongs to everyone.`,
  },
  {
    fi: `Teemme ${about.of} eteen työtä yli rajojen.`,
    sv: `Vi arbetar över gränserna för ${about.sv}.`,
    en: `We work across borders for ${about.en}.`,
  },
]);

export const standingReasons = [
  'Yhteistyö on keskeytetty toistaiseksi kumppanin pyynnöstä.',
  'Yhteydenpito on hiljentynyt, eikä yhteyshenkilöä ole nimetty.',
  'Samarbetet vilar tills en ny kontaktperson har utsetts.',
];

export const noteTexts = [
  'Kokousmuistiot ovat asianhallinnassa.',
  'Sihteeristö vaihtuu vuoden alussa; tarkista yhteystiedot.',
  'Kontakta sekretariatet före höstens årsmöte.',
  'Ask the secretariat for the list of delegates before the general assembly.',
  '**Muista** varata matkat ajoissa: kesällä lennot ovat kalliita.',
];

export const activityNames: Record<'visit' | 'meeting' | 'conference' | 'exchange' | 'publication', Three> = {
  visit: { fi: 'Opintomatka', sv: 'Studieresa', en: 'Study visit' },
  meeting: { fi: 'Työkokous', sv: 'Arbetsmöte', en: 'Working meeting' },
  conference: { fi: 'Vuosikonferenssi', sv: 'Årskonferens', en: 'Annual conference' },
  exchange: { fi: 'Asiantuntijavaihto', sv: 'Expertutbyte', en: 'Exchange of experts' },
  publication: { fi: 'Yhteinen julkaisu', sv: 'Gemensam publikation', en: 'Joint publication' },
};
