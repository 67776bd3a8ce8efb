/** The field's own terms: kinds, statuses, roles, types. */
export const terms = {
  mark: { membership: 'Membership', agreement: 'Agreement', twin: 'Twin town', project: 'Project', event: 'Event', service: 'Service' },
  marks: { membership: 'Memberships', agreement: 'Agreements', twin: 'Twin towns', project: 'Projects', event: 'Events', service: 'Services' },
  status: {
    inForce: 'in force', endingSoon: 'ending soon', planned: 'planned', ended: 'ended', endedUndecided: 'no decision',
    suspended: 'suspended', quiet: 'quiet', unknown: 'no period',
  },
  statusLong: {
    inForce: 'In force', endingSoon: 'Ending soon', planned: 'Planned', ended: 'Ended', endedUndecided: 'Ended without a decision',
    suspended: 'Suspended', quiet: 'Quiet', unknown: 'No period recorded',
  },
  assignmentRole: {
    responsible: 'responsible', coordinator: 'coordinator', contact: 'contact', deputy: 'deputy', steering_group: 'steering group',
    elected_representative: 'elected representative', elected_deputy: 'deputy of the representative', supporting_official: 'supporting official',
  },
  agreementType: {
    twin_town: 'Twin-town relation', framework: 'Framework agreement', memorandum: 'Memorandum', state: 'State agreement',
    cooperation: 'Co-operation agreement', designation: 'Designation',
  },
  projectRole: { lead: 'lead partner', partner: 'partner', associate: 'associate partner' },
  serviceType: { meeting_place: 'Meeting place', area_of_work: 'Area of work', service: 'Service' },
  organisationType: {
    city: 'city', region: 'region', network: 'network', secretariat: 'secretariat', university: 'university', company: 'company',
    group: 'group or unit', ministry: 'ministry or state', association: 'association', other: 'other organisation',
  },
  personType: { staff: 'staff', elected: 'elected representative', contact: 'contact elsewhere' },
  periodType: { term: 'term', phase: 'phase', edition: 'edition' },
  partyRole: {
    party: 'party', partner: 'partner', lead: 'lead', network: 'network', secretariat: 'secretariat', coordinator: 'coordinates',
    organiser: 'organiser', founder: 'founder', funder: 'funder', member: 'member',
  },
  activityType: {
    visit: 'visit', meeting: 'meeting', conference: 'conference', exchange: 'exchange', publication: 'publication', other: 'other activity',
  },
  themeType: { theme: 'theme', goal: 'strategic goal' },
  deadlineType: {
    notice: 'notice',
    preparation: 'preparation',
    decision: 'decision meeting',
    review: 'review',
    fee: 'fee',
    report: 'report',
    other: 'other deadline',
  },
  deadlineState: {
    open: 'open',
    done: 'done',
    dropped: 'dropped',
  },
  deadlineAnchor: {
    end: 'end of the period',
    start: 'start of the period',
    year: 'every year',
  },
  ledgerKind: {
    fee: 'fee',
    own_contribution: 'own contribution',
    external_funding: 'external funding',
    travel: 'travel',
    other: 'other',
  },
  verdict: {
    keep: 'keep',
    renegotiate: 'renegotiate',
    leave: 'leave',
  },
  language: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
  languageOwn: { fi: 'suomi', sv: 'svenska', en: 'English' },
  table: {
    place: 'Place', organisation: 'Organisation', person: 'Person', engagement: 'Engagement', membership: 'Membership', agreement: 'Agreement',
    project: 'Project', event: 'Event', service: 'Service', party: 'Party', period: 'Period', standing: 'Standing', decision: 'Decision',
    assignment: 'Assignment', theme: 'Theme', themeLink: 'Link to a theme', activity: 'Activity', activityEngagement: 'Link to an activity', activityPerson: 'Participant',
    note: 'Note', link: 'Link',
    councilTerm: 'Council term', deadlineRule: 'Deadline rule', deadline: 'Deadline', ledgerEntry: 'Ledger entry',
    review: 'Review', yearNote: 'Year note', document: 'Document',
  },
  engagements: 'Engagements',
  untilFurtherNotice: 'until further notice',
  unknownStart: 'start unknown',
  noValue: '–',
};
export type Terms = typeof terms;
