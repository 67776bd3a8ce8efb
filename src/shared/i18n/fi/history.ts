import type { History } from '../en/history.ts';

export const history: History = {
  title: 'Historia',
  did: {
    add: '{{what}} lisätty',
    update: '{{what}} muutettu',
    remove: '{{what}} poistettu',
  },
  action: {
    create: 'Salkku luotu',
    sample: 'Tehty mallista',
    import: 'Luettu tiedostosta',
    other: 'Muutettu',
  },
  about: '{{action}}: {{subject}}',
  undid: 'Kumottu',
  undoOf: 'Kumoaminen',
  redoOf: 'Uudelleen tekeminen',
  rows_one: '{{count}} rivi',
  rows_other: '{{count}} riviä',
  undo: 'Kumoa',
  undoNamed: 'Kumoa: {{what}}',
  emptyTitle: 'Mitään ei ole vielä muutettu',
  emptyText: 'Jokainen muutos näkyy täällä aikoineen. Uusimman voi kumota myös huomenna.',
  changes_one: '{{count}} muutos',
  changes_other: '{{count}} muutosta',
  more: 'Näytä vanhemmat muutokset',
  who: 'tekijä {{who}}',
};
