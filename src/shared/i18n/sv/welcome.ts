import type { Welcome } from '../en/welcome.ts';

export const welcome: Welcome = {
  title: 'Välkommen',
  tagline: 'Portföljen för internationella nätverk',
  begin: 'Börja',
  new: 'Ny portfölj…',
  newHelp: 'Organisationens namn och språk, resten senare',
  open: 'Öppna portfölj…',
  openHelp: 'En fil med ändelsen .netfolio',
  samples: 'Exempelportföljer',
  samplesHelp: 'Ett exempel öppnas som en kopia som får ändras fritt.',
  sample: {
    kuopio: 'Nätverk, vänorter, projekt och evenemang',
    'central-finland': 'Europakontor, projekt, utbildningsexport',
  },
  count_one: '{{count}} engagemang',
  count_other: '{{count}} engagemang',
  recent: 'Senast öppnade',
  clear: 'Töm listan',
  noRecent: 'Filer som du öppnar visas här.',
  missing: 'finns inte längre',
  select: 'välj',
  openIt: 'öppna',
  forget: 'ta bort ur listan',
  drop: 'eller släpp en fil här',
  today: 'i dag {{time}}',
  yesterday: 'i går {{time}}',
};
