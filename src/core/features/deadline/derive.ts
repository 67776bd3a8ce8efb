import type { View } from '../../../shared/contract/fields.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { deriveDeadlines, type DeadlineArithmetic, type DerivedDeadline } from '../../../shared/domain/deadline.ts';
import { deadlineKey, type DeadlineName } from '../../../shared/domain/deadline-key.ts';
import {
  type EffectiveRule, rulesOfEngagement, rulesOfKind, type StoredRule,
} from '../../../shared/domain/deadline-rules.ts';
import { type EngagementKind, engagementKinds } from '../../../shared/domain/engagement.ts';
import { yearsPaid } from '../../../shared/domain/ledger.ts';
import { type Day, firstDay, lastDay, type PartialDate } from '../../../shared/domain/partial-date.ts';
import type { Prepare } from '../../db/prepare.ts';
import { groupBy } from '../../db/reader.ts';
import { type DueChain, loadDueChains } from '../engagement/service.ts';
import { entriesByEngagement } from '../money/service.ts';
import { readDeadlines, readKindRules, readRules, type RuleFacts } from './repo.ts';

/** A deadline of an engagement as it stands on a day. */
export interface Deadline extends DeadlineName {
  key: string;
  chain: DueChain;
  /** Null: nothing gives it a day any more, as when its period is gone; what was written on it stays until it is taken away. */
  date: Day | null;
  state: 'open' | 'done' | 'dropped';
  /** The day that the rule gives; null where there is no rule. */
  arithmetic: DeadlineArithmetic | null;
  stateOn: PartialDate | null;
  /** What was written on it. */
  row: Row<'deadline'> | null;
}

const storedRule = (row: RuleFacts): StoredRule => ({ ...row, active: row.active === 1 });

/** The rules of every kind. */
export function kindRules(prepare: Prepare): ReadonlyMap<EngagementKind, readonly EffectiveRule[]> {
  const stored = readKindRules(prepare, engagementKinds).map(storedRule);
  return new Map(engagementKinds.map((kind) => [kind, rulesOfKind(kind, stored)]));
}

/** What engagements' deadlines rest on, all (null) or those of the ids. A few reads, whatever the number. */
export function loadDeadlineSources(prepare: Prepare, view: View, ids: readonly string[] | null) {
  const ofKinds = kindRules(prepare);
  const own = groupBy(readRules(prepare, ids), 'engagementId');
  const written = groupBy(readDeadlines(prepare, ids), 'engagementId');
  const entries = entriesByEngagement(prepare, ids);
  const rulesOf = (chain: DueChain): readonly EffectiveRule[] => {
    const rules = own.get(chain.id);
    const ofKind = ofKinds.get(chain.kind) ?? [];
    return rulesOfEngagement(chain, ofKind, rules ? rules.map(storedRule) : []);
  };
  const feesPaid = (id: string) => yearsPaid((entries.get(id) ?? []).filter((each) => each.kind === 'fee'));
  const writtenOn = (id: string) => written.get(id) ?? [];
  return { chains: loadDueChains(prepare, view, ids), rulesOf, feesPaid, writtenOn };
}
export type DeadlineSources = ReturnType<typeof loadDeadlineSources>;

const nameOfRow = ({ engagementId, periodId, type, year }: Row<'deadline'>): DeadlineName =>
  ({ engagementId, periodId, type, year });

/**
 * The rows of one engagement by the key of the deadline that they are written on. A row that names neither period nor
 * year was set by hand and is a deadline of its own, and so is a second row on the same deadline: its key is its id.
 */
function byKey(rows: readonly Row<'deadline'>[]): Map<string, Row<'deadline'>> {
  const found = new Map<string, Row<'deadline'>>();
  for (const row of rows.length > 1 ? rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : rows) {
    const key = row.periodId === null && row.year === null ? row.id : deadlineKey(nameOfRow(row));
    found.set(found.has(key) ? row.id : key, row);
  }
  return found;
}

/** A deadline that has a day. */
export type DatedDeadline = Deadline & { date: Day };
export const isDated = (each: Deadline): each is DatedDeadline => each.date !== null;

/** What a row says on a day: what was done or dropped later was still open then. */
function standing(
  row: Row<'deadline'> | null, settled: DerivedDeadline['settled'], asOf: Day,
): Pick<Deadline, 'state' | 'stateOn'> {
  const { state = null, stateOn = null } = row ?? {};
  if (state !== null && (stateOn === null || firstDay(stateOn) <= asOf)) return { state, stateOn };
  return settled ? { state: 'done', stateOn: settled.on } : { state: 'open', stateOn: null };
}

/** The day of a row that no rule stands behind: set by hand, else what is known; null where nothing is. */
function dayOfRow(row: Row<'deadline'>, chain: DueChain): Day | null {
  const end = chain.periods.find((period) => period.id === row.periodId)?.end;
  const date = row.date ?? row.stateOn ?? (row.year === null ? (end ?? null) : String(row.year));
  return date === null ? null : lastDay(date);
}

export interface WantedDeadlines {
  asOf: Day;
  /** To which day those that come again are wanted. */
  until: Day;
  /** One that is wanted also where it has lapsed. */
  asked?: DeadlineName | null;
}

/**
 * The deadlines of one engagement: those that its rules give, with what was written on them, and those set by hand.
 */
export function deadlinesOf(
  chain: DueChain, { rulesOf, feesPaid, writtenOn }: DeadlineSources, { asOf, until, asked }: WantedDeadlines,
): Deadline[] {
  const rows = byKey(writtenOn(chain.id));
  const years = new Set([...rows.values(), ...(asked ? [asked] : [])].flatMap(({ year }) => year ?? []));
  const askedKey = asked ? deadlineKey(asked) : null;
  const facts = { periods: chain.periods, reviews: chain.reviews, feesPaid: feesPaid(chain.id) };
  const derived = deriveDeadlines(facts, rulesOf(chain), { asOf, until, years });
  const found: Deadline[] = [];
  for (const { periodId, type, year, date, arithmetic, settled, lapsed } of derived) {
    const name = { engagementId: chain.id, periodId, type, year };
    const key = deadlineKey(name);
    const row = rows.get(key) ?? null;
    rows.delete(key);
    if (lapsed && row === null && key !== askedKey) continue;
    const day = row?.date ? lastDay(row.date) : date;
    found.push({ ...name, key, chain, arithmetic, row, date: day, ...standing(row, settled, asOf) });
  }
  for (const [key, row] of rows) {
    found.push({ ...nameOfRow(row), key, chain, arithmetic: null, row, date: dayOfRow(row, chain), ...standing(row, null, asOf) });
  }
  return found;
}
