import type { Places } from '../en/places.ts';

export const places: Places = {
  synced: 'Filen ligger i en mapp som {{service}} kopierar. Kopieringen kan, medan filen ändras, lägga tillbaka en äldre version eller '
    + 'behålla två som skiljer sig. Ha portföljen i en mapp på den här datorn och spara kopior till {{service}} för andra.',
  network: 'Filen ligger på en nätverksenhet ({{service}}). Bryts förbindelsen kan en ändring gå förlorad, och låset som hindrar två '
    + 'personer från att ändra samtidigt håller kanske inte. Ha portföljen på den här datorn och säkerhetskopiorna på enheten.',
};
