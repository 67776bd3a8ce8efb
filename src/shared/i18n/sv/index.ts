import { backupPage } from './backup-page.ts';
import { cli } from './cli.ts';
import { compact } from './compact.ts';
import { deadlines } from './deadlines.ts';
import { document } from './document.ts';
import { errors } from './errors.ts';
import { fields } from './fields.ts';
import { gaps } from './gaps.ts';
import { grid } from './grid.ts';
import { history } from './history.ts';
import { menu } from './menu.ts';
import { money } from './money.ts';
import { people } from './people.ts';
import { personData } from './person-data.ts';
import { periods } from './periods.ts';
import { places } from './places.ts';
import { record } from './record.ts';
import { reportPage } from './report-page.ts';
import { seats } from './seats.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';
import { timeline } from './timeline.ts';
import { welcome } from './welcome.ts';

/** Every text in Swedish, by namespace. */
export const sv = {
  backupPage, cli, compact, deadlines, document, errors, fields, gaps, grid, history, menu,
  people, personData, periods, places, record, reportPage, shell, terms, timeline, welcome,
  money, seats,
};
