/** Gaps in the records: what is missing, on which record. */
export const gaps = {
  title: 'Gaps in the records',
  none: 'No gaps in the records.',
  found_one: 'One gap in the records.',
  found_other: '{{count}} gaps in the records.',
  kind: {
    noResponsible: 'No responsible person',
    noPeriod: 'No period',
    unknownStart: 'Start unknown',
    endedUndecided: 'Ended without a decision',
    missingTranslation: 'Name missing in a language',
    overlap: 'Overlapping periods',
    periodGap: 'Time without a period',
    phaseOutsideTerm: 'Phase outside its term',
  },
  /** The gap in one line; `detail` is what the kind's own says. */
  line: {
    noResponsible: '{{name}}: nobody is responsible',
    noPeriod: '{{name}}: no period is recorded',
    unknownStart: '{{name}}: the start is unknown ({{detail}})',
    endedUndecided: '{{name}}: ended {{detail}}, and no decision is recorded',
    missingTranslation: '{{name}}: the name is missing in {{detail}}',
    overlap: '{{name}}: two periods overlap {{detail}}',
    periodGap: '{{name}}: no period {{detail}}',
    phaseOutsideTerm: '{{name}}: the phase {{detail}} does not lie inside its term',
  },
  /** What mends it, as a button says it. */
  mend: {
    noResponsible: 'Name a responsible person',
    noPeriod: 'Add a period',
    unknownStart: 'Add the start',
    endedUndecided: 'Record the decision',
    missingTranslation: 'Add the name',
    overlap: 'Correct the dates',
    periodGap: 'Correct the dates',
    phaseOutsideTerm: 'Correct the dates',
  },
  integrityOk: 'The file is intact.',
  integrityProblem: 'The file is damaged: {{detail}}',
  foreignKeysOk: 'All references lead to a record.',
  foreignKeyProblem: 'A row of {{table}} points at a missing record of {{parent}}.',
};
export type Gaps = typeof gaps;
