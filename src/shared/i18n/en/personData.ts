/** A person's data: taken out, and erased for good. */
export const personData = {
  /** What an erased person is called. */
  erasedName: 'Person {{number}}',
  command: {
    export: 'write everything the portfolio holds of one person as JSON: records, history, documents',
    erase: 'erase a person for good from records, history, search and the file’s free pages; cannot be undone',
  },
  argument: { id: 'the identifier of the person, as list people prints it' },
  option: { yes: 'erase without asking' },
  exported: 'Wrote {{path}}: records {{records}}, changes {{changes}}, documents {{documents}}.',
  /** Asked before it is done. */
  question: 'Erase everything that tells who {{name}} is, also from the history? This cannot be undone.',
  confirm: 'Type {{word}} to erase:',
  word: 'yes',
  kept: 'Nothing was erased.',
  needsYes: 'Erasing cannot be undone. Add --yes to erase without being asked.',
  erased: 'Erased: the person is now called {{name}}. Records {{rows}}, changes {{changes}}, documents {{documents}}, places in other texts {{places}}.',
  backups_one: 'One backup was made before and may still hold the person. Restoring it erases the person again.',
  backups_other: '{{count}} backups were made before and may still hold the person. Restoring one erases the person again.',
};
export type PersonData = typeof personData;
