import type { ProcedureName } from '../contract/index.ts';
import type { Texts } from './texts.ts';

/** What the core does when it is asked for one of these, among them all that write into the portfolio; everything else reads. */
const doings = {
  'portfolio.open': 'open', 'portfolio.openSample': 'open', 'portfolio.create': 'create', 'portfolio.close': 'close',
  'portfolio.importJson': 'import', 'portfolio.rescue': 'rescue', 'portfolio.check': 'check',
  'portfolio.saveCopy': 'copy', 'portfolio.exportJson': 'export', 'deadline.exportIcs': 'export', 'person.exportData': 'export',
  'document.saveCopy': 'export',
  'backup.make': 'backup', 'backup.setFolder': 'backup', 'backup.restore': 'restore',
  'history.undo': 'undo', 'history.redo': 'redo', 'history.compact': 'compact',
  'person.erase': 'erase', 'report.annual': 'report', 'report.exportAnnual': 'report',
  'record.apply': 'save', 'portfolio.keepSpoilt': 'save', 'engagement.edit': 'save', 'deadline.edit': 'save', 'person.handOver': 'save', 'document.add': 'save',
  'period.renew': 'save', 'period.extend': 'save', 'period.end': 'save', 'draft.keep': 'draft',
} as const satisfies Partial<Record<ProcedureName, string>> & Record<ProcedureName<'write'>, string>;

/** The procedures that are worded by themselves. */
export const wordedProcedures = Object.keys(doings);

const isWorded = (name: string): name is keyof typeof doings => Object.hasOwn(doings, name);

/** What the core is doing when it works on a procedure (`portfolio.open`), as a noun: `salkun avaaminen`. */
export function formatDoing(t: Texts, procedure: string): string {
  return t(`shell:busy.doing.${isWorded(procedure) ? doings[procedure] : 'read'}`);
}
