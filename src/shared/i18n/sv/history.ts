import type { History } from '../en/history.ts';

export const history: History = {
  title: 'Historik',
  did: {
    add: '{{what}} lades till',
    update: '{{what}} ändrades',
    remove: '{{what}} togs bort',
  },
  action: {
    create: 'Portföljen skapades',
    sample: 'Gjord av ett exempel',
    import: 'Inläst från en fil',
    other: 'Ändrat',
  },
  about: '{{action}}: {{subject}}',
  undid: 'Ångrat',
  undoOf: 'Ångrat',
  redoOf: 'Gjort om',
  rows_one: '{{count}} rad',
  rows_other: '{{count}} rader',
  undo: 'Ångra',
  undoNamed: 'Ångra: {{what}}',
  emptyTitle: 'Inget har ändrats ännu',
  emptyText: 'Varje ändring visas här med sin tid. Den senaste kan ångras, också i morgon.',
  changes_one: '{{count}} ändring',
  changes_other: '{{count}} ändringar',
  more: 'Visa äldre ändringar',
  who: 'av {{who}}',
};
