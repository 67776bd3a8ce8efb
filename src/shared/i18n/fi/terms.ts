import type { Terms } from '../en/terms.ts';

export const terms: Terms = {
  mark: { membership: 'Jäsenyys', agreement: 'Sopimus', twin: 'Ystävyyskaupunki', project: 'Hanke', event: 'Tapahtuma', service: 'Palvelu' },
  marks: { membership: 'Jäsenyydet', agreement: 'Sopimukset', twin: 'Ystävyyskaupungit', project: 'Hankkeet', event: 'Tapahtumat', service: 'Palvelut' },
  status: {
    inForce: 'voimassa', endingSoon: 'päättyy pian', planned: 'suunniteltu', ended: 'päättynyt', endedUndecided: 'päätös puuttuu',
    suspended: 'keskeytetty', quiet: 'hiljainen', unknown: 'kausi puuttuu',
  },
  statusLong: {
    inForce: 'Voimassa', endingSoon: 'Päättyy pian', planned: 'Suunniteltu', ended: 'Päättynyt', endedUndecided: 'Päättynyt ilman päätöstä',
    suspended: 'Keskeytetty', quiet: 'Hiljainen', unknown: 'Kautta ei ole kirjattu',
  },
  assignmentRole: {
    responsible: 'vastuuhenkilö', coordinator: 'koordinaattori', contact: 'yhteyshenkilö', deputy: 'sijainen', steering_group: 'ohjausryhmä',
    elected_representative: 'luottamushenkilöedustaja', elected_deputy: 'varaedustaja', supporting_official: 'tukeva viranhaltija',
  },
  agreementType: {
    twin_town: 'Ystävyyskaupunkisuhde', framework: 'Puitesopimus', memorandum: 'Aiesopimus', state: 'Sopimus valtion kanssa',
    cooperation: 'Yhteistyösopimus', designation: 'Nimeäminen',
  },
  projectRole: { lead: 'päätoteuttaja', partner: 'osatoteuttaja', associate: 'liitännäiskumppani' },
  serviceType: { meeting_place: 'Kohtaamispaikka', area_of_work: 'Toiminta-alue', service: 'Palvelu' },
  organisationType: {
    city: 'kaupunki', region: 'maakunta tai alue', network: 'verkosto', secretariat: 'sihteeristö', university: 'yliopisto', company: 'yritys',
    group: 'ryhmä tai yksikkö', ministry: 'ministeriö tai valtio', association: 'yhdistys', other: 'muu organisaatio',
  },
  personType: { staff: 'henkilöstö', elected: 'luottamushenkilö', contact: 'yhteyshenkilö muualla' },
  periodType: { term: 'kausi', phase: 'vaihe', edition: 'tapahtumakerta' },
  partyRole: {
    party: 'osapuoli', partner: 'kumppani', lead: 'päätoteuttaja', network: 'verkosto', secretariat: 'sihteeristö', coordinator: 'koordinoi',
    organiser: 'järjestäjä', founder: 'perustaja', funder: 'rahoittaja', member: 'jäsen',
  },
  activityType: {
    visit: 'vierailu', meeting: 'kokous', conference: 'konferenssi', exchange: 'vaihto', publication: 'julkaisu', other: 'muu toimenpide',
  },
  themeType: { theme: 'teema', goal: 'strateginen tavoite' },
  deadlineType: {
    notice: 'irtisanominen',
    preparation: 'valmistelu',
    decision: 'päätöskokous',
    review: 'arviointi',
    fee: 'maksu',
    report: 'raportti',
    other: 'muu määräaika',
  },
  deadlineState: {
    open: 'avoin',
    done: 'tehty',
    dropped: 'luovuttu',
  },
  deadlineAnchor: {
    end: 'kauden loppu',
    start: 'kauden alku',
    year: 'joka vuosi',
  },
  ledgerKind: {
    fee: 'jäsenmaksu',
    own_contribution: 'omarahoitus',
    external_funding: 'ulkopuolinen rahoitus',
    travel: 'matkat',
    other: 'muu',
  },
  verdict: {
    keep: 'jatketaan',
    renegotiate: 'neuvotellaan uudelleen',
    leave: 'luovutaan',
  },
  language: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
  languageOwn: { fi: 'suomi', sv: 'svenska', en: 'English' },
  table: {
    place: 'Paikka', organisation: 'Organisaatio', person: 'Henkilö', engagement: 'Kumppanuus', membership: 'Jäsenyys', agreement: 'Sopimus',
    project: 'Hanke', event: 'Tapahtuma', service: 'Palvelu', party: 'Osapuoli', period: 'Kausi', standing: 'Erityistila', decision: 'Päätös',
    assignment: 'Vastuu', theme: 'Teema', themeLink: 'Liitos teemaan', activity: 'Toimenpide', activityEngagement: 'Liitos toimenpiteeseen', activityPerson: 'Osallistuja',
    note: 'Muistiinpano', link: 'Linkki',
    councilTerm: 'Valtuustokausi', deadlineRule: 'Määräaikasääntö', deadline: 'Määräaika', ledgerEntry: 'Kirjaus',
    review: 'Arviointi', yearNote: 'Vuosimerkintä', document: 'Asiakirja',
  },
  engagements: 'Kumppanuudet',
  untilFurtherNotice: 'toistaiseksi',
  unknownStart: 'alku ei tiedossa',
  noValue: '–',
};
