import type { Home } from './kuopio-home.ts';
import { same, type Sample, three } from './sample.ts';

/** The recurring events, the orienteering competitions and the gastronomy award. */
export function addEvents(sample: Sample, { own, place }: Home): void {
  sample.event({
    names: three('Kuopio Tanssii ja Soi', 'Kuopio Dance Festival', 'Kuopio Dance Festival'),
    purpose: three(
      'Pohjoismaiden vanhin kansainvälinen tanssifestivaali. Viikon mittaiseen festivaaliin osallistuu '
        + 'aloittelijoita, harrastajia ja ammattitanssijoita Suomesta ja muualta maailmasta. Järjestetty vuodesta '
        + '1970.',
      'Nordens äldsta internationella dansfestival. I den veckolånga festivalen deltar nybörjare, amatörer och '
        + 'professionella dansare från Finland och hela världen. Har ordnats sedan 1970.',
      'The oldest international dance festival in the Nordic countries. Starters, enthusiasts, and professional '
        + 'dancers from Finland and around the world participate in the week-long festival, which has been organised '
        + 'since 1970.',
    ),
    placeId: place,
    terms: [['1970', null]],
  });
  sample.event({
    names: same('ANTI – Contemporary Art Festival'),
    purpose: three(
      'Vie suomalaisten ja kansainvälisten taiteilijoiden teokset perinteisistä tiloista Kuopion julkisiin tiloihin '
        + 'yleisön nautittaviksi. Järjestettiin ensimmäisen kerran vuonna 2002.',
      'För verk av finländska och internationella konstnärer från de traditionella lokalerna ut till offentliga platser '
        + 'runtom i Kuopio, till glädje för publiken. Ordnades första gången 2002.',
      'Takes the works of Finnish and international artists from their traditional venues to the public spaces '
        + 'around the City of Kuopio for the public to enjoy. First held in 2002.',
    ),
    placeId: place,
    terms: [['2002', null]],
  });
  sample.event({
    names: same('Kuopiorock'),
    purpose: three(
      'Vuosittainen kolmipäiväinen rockfestivaali, jonka esiintyjinä on aina kotimaisia ja kansainvälisiä '
        + 'huippuartisteja. Järjestettiin ensimmäisen kerran vuonna 2003.',
      'En årlig tre dagar lång rockfestival. Bland artisterna finns alltid både inhemska och internationella '
        + 'toppnamn. Ordnades första gången 2003.',
      'An annual three-day rock festival, organised for the first time in 2003. The line-up is always made up of '
        + 'both national and international top artists.',
    ),
    placeId: place,
    terms: [['2003', null]],
  });
  sample.event({
    names: same('Finland Ice Marathon'),
    purpose: three(
      'Vuosittainen ulkoluistelutapahtuma Kallaveden luonnonjäällä. Osallistujat kilpailevat luistelussa, '
        + 'sauvaluistelussa, talvipyöräilyssä, talvijuoksussa ja potkukelkkailussa. Järjestetty Kuopiossa vuodesta '
        + '1984.',
      'Ett årligt skridskoevenemang utomhus på sjön Kallavesis naturliga is. Deltagarna tävlar i skridskoåkning, '
        + 'skridskoåkning med stavar, vintercykling, vinterlöpning och sparkåkning. Har ordnats i Kuopio sedan 1984.',
      'An outdoor skating event organised annually on the naturally frozen surface of Lake Kallavesi. Participants '
        + 'compete in ice skating, skating with poles, winter cycling, winter running and kick-sledding. Organised '
        + 'in Kuopio since 1984.',
    ),
    placeId: sample.place(three('Kuopio, Kallavesi', 'Kuopio, Kallavesi', 'Kuopio, Lake Kallavesi'), 'FI'),
    terms: [['1984', null]],
  });
  addOrienteering(sample);
  addGastronomy(sample, own, place);
}

function addOrienteering(sample: Sample): void {
  const placeId = sample.place(three('Kuopio ja Tahko', 'Kuopio och Tahko', 'Kuopio and Tahko'), 'FI');
  const purpose = three(
    'Kansainvälinen suunnistuskilpailu Kuopiossa ja Tahkolla.',
    'En internationell orienteringstävling i Kuopio och Tahko.',
    'An international orienteering competition in Kuopio and Tahko.',
  );
  sample.edition({
    names: three(
      'Suunnistuksen MM-kilpailujen esikarsinta', 'Förkval till VM i orientering', 'Prequalifier for the World '
        + 'Orienteering Championships (WOC)',
    ),
    purpose, placeId,
  }, '2023');
  sample.edition({
    names: three('Suunnistuksen maailmancup', 'Världscupen i orientering', 'Orienteering World Cup'), purpose, placeId,
  }, '2024');
  sample.edition({
    names: three(
      'Suunnistuksen maailmanmestaruuskilpailut (MM)', 'Världsmästerskapen i orientering (VM)', 'World '
        + 'Orienteering Championships (WOC)',
    ),
    purpose, placeId,
  }, '2025');
}

function addGastronomy(sample: Sample, own: string, placeId: string): void {
  sample.agreement({
    names: three(
      'Euroopan gastronomia-alue (ERG)',
      'Europeisk gastronomiregion (ERG)',
      'European Region of Gastronomy (ERG)',
    ),
    purpose: three(
      'Alueelle annettiin virallinen ERG-tunnustus vuosiksi 2020–2021. Sen avulla alue on onnistunut herättämään '
        + 'kansainvälisen yleisön huomion (ainakin tunnustusvuosiksi), ja sillä on mahdollisuus saavuttaa paljon, '
        + 'myös taloudellisesti. Matkailu on yksi selvimmistä aloista, joilla gastronomista innostusta voidaan '
        + 'hyödyntää, mutta ovet ovat avoinna kaikille, jotka haluavat etsiä uusia liiketoimintamahdollisuuksia ja '
        + 'luoda kumppaniverkostoja.',
      'Regionen fick det officiella ERG-erkännandet för 2020–2021. Med det har regionen lyckats väcka den '
        + 'internationella publikens intresse (åtminstone för de åren), och den har möjlighet att uppnå mycket, '
        + 'också ekonomiskt. Turismen är en av de tydligaste branscherna där det gastronomiska intresset kan '
        + 'utnyttjas, men dörrarna är öppna för alla som vill söka nya affärsmöjligheter och skapa partnernätverk.',
      'The region was given the official ERG award for 2020–2021. With it, the region has succeeded in attracting '
        + 'the attention of the international public (at least for the award years), and it has the potential to '
        + 'achieve a great deal, also economically. Tourism is one of the most obvious sectors in which gastronomic '
        + 'enthusiasm can be utilised, but the doors are open to anyone who wants to explore new business '
        + 'opportunities and create partner networks.',
    ),
    placeId,
    parties: [[own]],
    terms: [['2020', '2021']],
  }, 'designation');
}
