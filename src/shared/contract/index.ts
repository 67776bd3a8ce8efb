import { backup } from './backup.ts';
import { engagement } from './engagement.ts';
import { deadline } from './deadline.ts';
import { document } from './document.ts';
import { draft } from './draft.ts';
import { activity, organisation, person, place, theme } from './directory.ts';
import { history, portfolio, preferences, search } from './portfolio.ts';
import { compact } from './compact.ts';
import { councilTerm } from './council-term.ts';
import { money } from './money.ts';
import { period } from './period.ts';
import { record } from './record.ts';
import { report } from './report.ts';
import { timeline } from './timeline.ts';
import { work } from './work.ts';

/** What the window, the command line and the tests may ask of the core. */
export const contract = {
  councilTerm, deadline, money,
  portfolio, backup, history: { ...history, ...compact }, preferences, draft, search, record, engagement, period, person, organisation, place, theme, activity, document, timeline, report, work,
};
export type Contract = typeof contract;

type NamesIn<Group extends keyof Contract, Does extends string> = {
  [P in keyof Contract[Group] & string]: Contract[Group][P] extends { '~orpc': { meta: { does: Does } } } ? `${Group}.${P}` : never;
}[keyof Contract[Group] & string];

/** What a procedure is called (`portfolio.open`): any, or those of what they do to the open portfolio. */
export type ProcedureName<Does extends 'read' | 'write' | 'act' = 'read' | 'write' | 'act'> = {
  [Group in keyof Contract]: NamesIn<Group, Does>;
}[keyof Contract];
