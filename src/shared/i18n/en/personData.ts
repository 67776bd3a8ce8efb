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
  page: {
    title: 'Personal data',
    export: 'Take out the data…',
    exportNamed: 'Take out the data: {{name}}',
    exportTitle: 'The person’s data into a JSON file',
    erase: 'Erase the data…',
    eraseTitle: 'Erase the data: {{name}}',
    what: 'Name, contact details, notes, links and documents are erased from records, history, search and the file’s free pages. Roles and activities stay without a name, so that figures do not change.',
    final: 'This cannot be undone.',
    type: 'Type the person’s name to confirm',
    make: 'Erase for good',
    text: 'Everything that the portfolio holds of this person can be given out, or erased for good.',
  },
};
export type PersonData = typeof personData;
