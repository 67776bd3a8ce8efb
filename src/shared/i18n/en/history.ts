export const history = {
  title: 'History',
  did: {
    add: '{{what}} added',
    update: '{{what}} changed',
    remove: '{{what}} removed',
  },
  action: {
    create: 'Portfolio created',
    sample: 'Made from a sample',
    import: 'Read in from a file',
    other: 'Changed',
  },
  about: '{{action}}: {{subject}}',
  undid: 'Undone',
  undoOf: 'Undo',
  redoOf: 'Redo',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  undo: 'Undo',
  undoNamed: 'Undo: {{what}}',
  emptyTitle: 'Nothing has been changed yet',
  emptyText: 'Each change appears here with its time. The newest can be undone, also tomorrow.',
  changes_one: '{{count}} change',
  changes_other: '{{count}} changes',
  more: 'Show older changes',
  who: 'by {{who}}',
};
export type History = typeof history;
