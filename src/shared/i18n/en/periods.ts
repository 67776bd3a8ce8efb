/** Renewed periods, and what changed between two days. */
export const periods = {
  command: {
    renew: 'make the next period of a chain, with its people, parties and fee, as one change',
    changes: 'tell what changed between two days: what began, ended, was renewed or moved, who came and who left',
  },
  option: {
    start: 'start of the next period; default: the day after the last one',
    end: 'end of the next period, "" for none; default: as long as the last one',
    withoutPeople: 'leave out the people and parties that go on',
    withoutFee: 'leave out the fee of the first year',
    decision: 'text of the decision, recorded on the last period',
    from: 'first day, such as 2026-01-01, 1.1.2026 or 2026',
    to: 'last day',
  },
  argument: { id: 'the identifier of a period, or of an engagement for its last term or edition' },
  made: 'The next period is {{dates}}.',
  section: { seams: 'Gaps and overlaps' },
  seam: { gap: 'no term', overlap: 'several terms at once' },
  tacit: {
    renewed: 'has renewed itself until {{end}}',
    renews_one: 'renews itself for a month at a time',
    renews_other: 'renews itself for {{count}} months at a time',
  },
  between: {
    started: 'Began',
    ended: 'Ended',
    renewed: 'Renewed',
    agreed: 'Continuation recorded',
    paused: 'Suspended or marked as quiet',
    resumed: 'In force again',
    was: { suspended: 'was suspended', quiet: 'was quiet' },
    moved: 'Dates changed',
    joined: 'Came along',
    left: 'Left',
    nothing: 'Nothing changed between {{from}} and {{to}}.',
    undecided: 'no decision recorded',
    tacit: 'renewed itself',
    until: 'until {{end}}',
    move: '{{field}}: {{was}} → {{is}}',
  },
};
export type Periods = typeof periods;
