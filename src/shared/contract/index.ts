import { activity } from './activity.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { compact } from './compact.ts';
import { councilTerm } from './council-term.ts';
import { deadline } from './deadline.ts';
import { place } from './directory.ts';
import { document } from './document.ts';
import { draft } from './draft.ts';
import { engagement } from './engagement.ts';
import { exchange } from './exchange.ts';
import { figures } from './figures.ts';
import { generate } from './generate.ts';
import { handOver } from './hand-over.ts';
import { history } from './history.ts';
import { money } from './money.ts';
import { organisation } from './organisation.ts';
import { period } from './period.ts';
import { person } from './person.ts';
import { personData } from './person-data.ts';
import { portfolio } from './portfolio.ts';
import { preferences } from './preferences.ts';
import { record } from './record.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { theme } from './theme.ts';
import { timeline } from './timeline.ts';
import { work } from './work.ts';

/** What the window, the command line and the tests may ask of the core: a file a feature, as the core has them. */
export const contract = {
  portfolio: { ...portfolio, ...check, ...exchange, ...generate, ...figures },
  backup,
  history: { ...history, ...compact },
  preferences,
  draft,
  councilTerm,
  deadline,
  money,
  record,
  engagement,
  period,
  person: { ...person, ...personData, ...handOver },
  organisation,
  place,
  theme,
  activity,
  document,
  timeline,
  search,
  report,
  work,
};
export type Contract = typeof contract;

type NamesIn<Group extends keyof Contract, Does extends string> = {
  [P in keyof Contract[Group] & string]: Contract[Group][P] extends { '~orpc': { meta: { does: Does } } } ? `${Group}.${P}` : never;
}[keyof Contract[Group] & string];

/** What a procedure is called (`portfolio.open`): any, or those of what they do to the open portfolio. */
export type ProcedureName<Does extends 'read' | 'write' | 'act' = 'read' | 'write' | 'act'> = {
  [Group in keyof Contract]: NamesIn<Group, Does>;
}[keyof Contract];
