/** Gaps in the records: what is missing, on which record. */
export const gaps = {
  /** What the command line’s `gaps` does. */
  command: 'list what is missing in the records, and what mends it',
  title: 'Gaps in the records',
  none: 'No gaps in the records.',
  found_one: 'One gap in the records.',
  found_other: '{{count}} gaps in the records.',
  kind: {
    noResponsible: 'No responsible person',
    noPeriod: 'No period',
    unknownStart: 'Start unknown',
    endedUndecided: 'Ended without a decision',
    nextPhaseMissing: 'Next phase not recorded',
    missingTranslation: 'Name missing in a language',
    overlap: 'Overlapping periods',
    periodGap: 'Time without a period',
    ruleWithoutDay: 'Rule that gives no deadline',
    phaseOutsideTerm: 'Phase outside its term',
    deadlineOverdue: 'Deadline overdue',
    reviewMissing: 'No review in two years',
    seatNeverHeld: 'Seat begins after its council term',
    seatBeyondTerm: 'Seat beyond its council term',
    rateMissing: 'Rate missing',
  },
  /** The gap in one line; `detail` is what the kind's own says. */
  line: {
    noResponsible: '{{name}}: no responsible person is assigned',
    noPeriod: '{{name}}: no period is recorded',
    unknownStart: '{{name}}: the start is unknown ({{detail}})',
    endedUndecided: '{{name}}: ended {{detail}}, and no decision is recorded',
    nextPhaseMissing: '{{name}}: the phase {{detail}} has ended, and the next phase is not recorded',
    missingTranslation: '{{name}}: the name is missing in {{detail}}',
    overlap: '{{name}}: two periods overlap {{detail}}',
    periodGap: '{{name}}: no period {{detail}}',
    ruleWithoutDay: '{{name}}: {{detail}}',
    phaseOutsideTerm: '{{name}}: the phase {{detail}} does not lie inside its term',
    deadlineOverdue: '{{name}}: a deadline has passed ({{detail}})',
    reviewMissing: '{{name}}: a membership with a fee has not been reviewed in two years ({{detail}})',
    seatNeverHeld: '{{name}}: a seat begins after its council term and is held on no day ({{detail}})',
    seatBeyondTerm: '{{name}}: a seat goes on after its council term ({{detail}})',
    rateMissing: '{{name}}: an entry in another currency has no rate ({{detail}})',
  },
  /** What mends it, as a button says it. */
  mend: {
    decide: 'Record the decision',
    markDeadline: 'Mark the deadline',
    setResponsible: 'Assign a responsible person',
    review: 'Record a review',
    setSeat: 'Correct the seat',
    setRate: 'Add the rate',
    addPeriod: 'Add a period',
    addPhase: 'Add the next phase',
    setStart: 'Add the start',
    setDates: 'Correct the dates',
    translate: 'Add the name',
  },
  /** The detail of a missing review. */
  neverReviewed: 'no review is recorded',
  lastReviewed: 'last review {{date}}',
  /** In the detail of a seat that is held on no day. */
  councilTerm: 'council term {{term}}',
};
export type Gaps = typeof gaps;
