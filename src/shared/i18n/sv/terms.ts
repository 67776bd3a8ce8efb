import type { Terms } from '../en/terms.ts';

export const terms: Terms = {
  mark: { membership: 'Medlemskap', agreement: 'Avtal', twin: 'Vänort', project: 'Projekt', event: 'Evenemang', service: 'Tjänst' },
  marks: { membership: 'Medlemskap', agreement: 'Avtal', twin: 'Vänorter', project: 'Projekt', event: 'Evenemang', service: 'Tjänster' },
  status: {
    inForce: 'i kraft', endingSoon: 'upphör snart', planned: 'planerad', ended: 'avslutad', endedUndecided: 'beslut saknas',
    suspended: 'vilande', quiet: 'lågaktiv', unknown: 'period saknas',
  },
  statusLong: {
    inForce: 'I kraft', endingSoon: 'Upphör snart', planned: 'Planerad', ended: 'Avslutad', endedUndecided: 'Avslutad utan beslut',
    suspended: 'Vilande', quiet: 'Lågaktiv', unknown: 'Ingen period har antecknats',
  },
  assignmentRole: {
    responsible: 'ansvarig', coordinator: 'koordinator', contact: 'kontaktperson', deputy: 'ersättare', steering_group: 'styrgrupp',
    elected_representative: 'förtroendevald representant', elected_deputy: 'representantens ersättare', supporting_official: 'stödjande tjänsteinnehavare',
  },
  agreementType: {
    twin_town: 'Vänortsrelation', framework: 'Ramavtal', memorandum: 'Avsiktsförklaring', state: 'Avtal med staten',
    cooperation: 'Samarbetsavtal', designation: 'Utnämning',
  },
  projectRole: { lead: 'huvudpartner', partner: 'partner', associate: 'associerad partner' },
  serviceType: { meeting_place: 'Mötesplats', area_of_work: 'Verksamhetsområde', service: 'Tjänst' },
  organisationType: {
    city: 'stad', region: 'landskap eller region', network: 'nätverk', secretariat: 'sekretariat', university: 'universitet', company: 'företag',
    group: 'grupp eller enhet', ministry: 'ministerium eller staten', association: 'förening', other: 'annan organisation',
  },
  personType: { staff: 'personal', elected: 'förtroendevald', contact: 'kontakt på annat håll' },
  periodType: { term: 'period', phase: 'fas', edition: 'upplaga' },
  partyRole: {
    party: 'part', partner: 'partner', lead: 'huvudpartner', network: 'nätverk', secretariat: 'sekretariat', coordinator: 'koordinerar',
    organiser: 'arrangör', founder: 'grundare', funder: 'finansiär', member: 'medlem',
  },
  activityType: {
    visit: 'besök', meeting: 'möte', conference: 'konferens', exchange: 'utbyte', publication: 'publikation', other: 'annan aktivitet',
  },
  themeType: { theme: 'tema', goal: 'strategiskt mål' },
  deadlineType: {
    notice: 'uppsägning',
    preparation: 'beredning',
    decision: 'beslutsmöte',
    review: 'utvärdering',
    fee: 'avgift',
    report: 'rapport',
    other: 'annan tidsfrist',
  },
  deadlineState: {
    open: 'öppen',
    done: 'gjord',
    dropped: 'slopad',
  },
  deadlineAnchor: {
    end: 'periodens slut',
    start: 'periodens början',
    year: 'varje år',
  },
  ledgerKind: {
    fee: 'medlemsavgift',
    own_contribution: 'egenfinansiering',
    external_funding: 'extern finansiering',
    travel: 'resor',
    other: 'övrigt',
  },
  verdict: {
    keep: 'fortsätts',
    renegotiate: 'omförhandlas',
    leave: 'avslutas',
  },
  language: { fi: 'finska', sv: 'svenska', en: 'engelska' },
  languageOwn: { fi: 'suomi', sv: 'svenska', en: 'English' },
  table: {
    place: 'Ort', organisation: 'Organisation', person: 'Person', engagement: 'Engagemang', membership: 'Medlemskap', agreement: 'Avtal',
    project: 'Projekt', event: 'Evenemang', service: 'Tjänst', party: 'Part', period: 'Period', standing: 'Särskilt läge', decision: 'Beslut',
    assignment: 'Uppdrag', theme: 'Tema', themeLink: 'Koppling till tema', activity: 'Aktivitet', activityEngagement: 'Koppling till aktivitet', activityPerson: 'Deltagare',
    note: 'Anteckning', link: 'Länk',
    councilTerm: 'Mandatperiod', deadlineRule: 'Tidsfristregel', deadline: 'Tidsfrist', ledgerEntry: 'Post',
    review: 'Utvärdering', yearNote: 'Årsanteckning', document: 'Dokument',
  },
  engagements: 'Engagemang',
  untilFurtherNotice: 'tills vidare',
  unknownStart: 'begynnelsen okänd',
  noValue: '–',
};
