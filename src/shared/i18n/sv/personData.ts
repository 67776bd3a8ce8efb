import type { PersonData } from '../en/personData.ts';

export const personData: PersonData = {
  erasedName: 'Person {{number}}',
  command: {
    export: 'skriv som JSON allt som portföljen har om en person: poster, historik, dokument',
    erase: 'radera en persons uppgifter för gott ur poster, historik, sökning och filens lediga sidor; kan inte ångras',
  },
  argument: { id: 'personens identifierare, som list people skriver ut' },
  option: { yes: 'radera utan bekräftelse' },
  exported: 'Skrev {{path}}: poster {{records}}, ändringar {{changes}}, dokument {{documents}}.',
  question: 'Ska allt som visar vem {{name}} är raderas, också ur historiken? Raderingen kan inte ångras.',
  confirm: 'Skriv {{word}} för att radera:',
  word: 'ja',
  kept: 'Ingenting raderades.',
  needsYes: 'Raderingen kan inte ångras. Lägg till --yes för att radera utan bekräftelse.',
  erased: 'Raderat: personen heter nu {{name}}. Poster {{rows}}, ändringar {{changes}}, dokument {{documents}}, ställen i andra texter {{places}}.',
  backups_one: 'En säkerhetskopia gjordes tidigare och kan ännu innehålla personen. När den återställs raderas uppgifterna på nytt.',
  backups_other: '{{count}} säkerhetskopior gjordes tidigare och kan ännu innehålla personen. När en återställs raderas uppgifterna på nytt.',
  page: {
    title: 'Personuppgifter',
    export: 'Ta ut uppgifterna…',
    exportNamed: 'Ta ut uppgifterna: {{name}}',
    exportTitle: 'Personens uppgifter till en JSON-fil',
    erase: 'Radera uppgifterna…',
    eraseTitle: 'Radera uppgifterna: {{name}}',
    what: 'Namn, kontaktuppgifter, anteckningar, länkar och dokument raderas ur posterna, historiken, sökningen och filens lediga sidor. Roller och deltaganden finns kvar utan namn, så siffrorna ändras inte.',
    final: 'Detta kan inte ångras.',
    type: 'Bekräfta genom att skriva personens namn',
    make: 'Radera för gott',
    text: 'Allt som portföljen har om den här personen kan ges ut till personen eller raderas för gott.',
  },
};
