/** Council terms, seats that end with them, and handing over. */
export const seats = {
  command: { handOver: 'hand over what a person or unit holds to another from a day on, as one change' },
  option: {
    to: 'who takes over: the identifier or name of a person or unit',
    only: 'only these assignments, by identifier; default: everything that is held on the day before, or planned for later',
    day: 'the first day on which the other holds it, such as 2026-12-01 or 1.12.2026',
  },
  argument: { from: 'who hands over: the identifier or name of a person or unit' },
  handedOver_one: 'One role is held by {{to}} from {{day}}.',
  handedOver_other: '{{count}} roles are held by {{to}} from {{day}}.',
  column: { seats: 'Seats', current: 'Present' },
  present: 'present',
  withTerm: 'ends with {{term}}',
  beyondTerm: 'goes beyond its council term',
  beside: 'beside {{name}}',
};
export type Seats = typeof seats;
