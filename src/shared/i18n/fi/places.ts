import type { Places } from '../en/places.ts';

export const places: Places = {
  synced: 'Tiedosto on kansiossa, jota {{service}} kopioi. Kopiointi kesken muutosten voi palauttaa vanhan version tai jättää kaksi '
    + 'toisistaan poikkeavaa. Pidä salkku tämän tietokoneen omassa kansiossa ja tallenna muille kopioita palveluun {{service}}.',
  network: 'Tiedosto on verkkolevyllä ({{service}}). Jos yhteys katkeaa, muutos voi jäädä tallentumatta, eikä lukitus välttämättä '
    + 'estä kahta ihmistä muuttamasta tiedostoa yhtä aikaa. Pidä salkku tällä tietokoneella ja varmuuskopiot verkkolevyllä.',
};
