/** What the program says on its standard output, one JSON text a line, at the moment when it is so. */
export type Said =
  /** The next thing that is done to the disk belongs to the scenario. */
  | { said: 'begin' }
  /** The core acknowledged a change: its change set, and a person that it added, by id and name. */
  | { said: 'saved'; set: string; person: string; name: string }
  /** The core acknowledged that a file was made. */
  | { said: 'made'; what: string; file: string }
  /** The core refused; `code` as the contract has it. */
  | { said: 'refused'; what: string; code: string; detail: string }
  /** A change set is about to be undone: until it is redone its person may be away. */
  | { said: 'undoing'; set: string }
  | { said: 'redone'; set: string }
  /** Change sets are about to be folded together: those that were saved may not be told any more, what they did is there. */
  | { said: 'folding' }
  /** The scenario is over and the portfolio closed. */
  | { said: 'end' };

/** `folded`: its change set may be one with others since. `away`: it was undone, or was being undone when the program ended, so that its person may not be there. */
export type Saved = Extract<Said, { said: 'saved' }> & { away?: boolean; folded?: boolean };
export type Made = Extract<Said, { said: 'made' }>;
export type Refused = Extract<Said, { said: 'refused' }>;
