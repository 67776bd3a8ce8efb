import { deadlines } from './deadlines.ts';
import { backupPage } from './backup-page.ts';
import { compact } from './compact.ts';
import { errors } from './errors.ts';
import { fields } from './fields.ts';
import { gaps } from './gaps.ts';
import { grid } from './grid.ts';
import { history } from './history.ts';
import { people } from './people.ts';
import { personData } from './person-data.ts';
import { places } from './places.ts';
import { record } from './record.ts';
import { reportPage } from './report-page.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';
import { timeline } from './timeline.ts';
import { welcome } from './welcome.ts';

/** The texts that a window shows, in Swedish; namespaces that it never asks for stay out. */
export const texts = {
  backupPage, compact, deadlines, errors, fields, gaps, grid, history, people, personData, places, record, reportPage, shell, terms, timeline, welcome,
};
