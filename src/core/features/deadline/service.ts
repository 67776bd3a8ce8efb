import type * as z from 'zod';
import type { deadline as contract, DeadlineRow, RuleRow } from '../../../shared/contract/deadline.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import { whyNoDay } from '../../../shared/domain/deadline.ts';
import type { EffectiveRule } from '../../../shared/domain/deadline-rules.ts';
import { engagementKinds } from '../../../shared/domain/engagement.ts';
import type { Prepare } from '../../db/prepare.ts';
import { inCharge, loadHolders } from '../engagement/service.ts';
import { kindRules, loadDeadlineSources } from './derive.ts';
import { findDeadlines } from './find.ts';

export { editDeadline } from './edit.ts';
export { exportCalendar } from './calendar-file.ts';
export { deadlinesGone, findDeadlines } from './find.ts';

/** What is asked for, as the contract has checked it. */
type DeadlineQuery = z.output<NonNullable<(typeof contract.list)['~orpc']['inputSchema']>>;

/** More rows than this are given their people by one read of all. */
const many = 1_000;

/** The deadlines as a list shows them. @throws AppError NOT_FOUND for an engagement that is not there */
export function listDeadlines(prepare: Prepare, query: DeadlineQuery): DeadlineRow[] {
  const all = findDeadlines(prepare, query, query);
  const found = query.state === 'open' ? all.filter(({ state }) => state === 'open') : all;
  const ids = new Set(found.map(({ chain }) => chain.id));
  const holders = loadHolders(prepare, ids.size > many ? null : [...ids]);
  const charged = new Map([...ids].map((id) => [id, inCharge(id, holders, query)]));
  return found.map((each): DeadlineRow => {
    const { key, chain, periodId, type, date, state, stateOn, arithmetic, row } = each;
    const responsible = charged.get(chain.id);
    return {
      key,
      engagement: { id: chain.id, name: chain.name, mark: chain.mark },
      periodId,
      type,
      title: row?.title ?? null,
      date,
      state,
      overdue: state === 'open' && date !== null && date < query.asOf,
      moved: arithmetic !== null && row !== null && row.date !== null,
      arithmetic,
      stateOn,
      reason: row?.reason ?? null,
      responsible: responsible?.name ?? null,
      responsibleId: responsible?.id ?? null,
      deadlineId: row?.id ?? null,
    };
  });
}

const ruleRow = ({ id, origin, kind, type, anchor, offset, unit, month, day, active }: EffectiveRule, noDay: RuleRow['noDay'] = null): RuleRow =>
  ({ id, origin, kind, type, anchor, offset, unit, month, day, active, noDay });

/**
 * The rules that hold, those that are taken away among them: of an engagement, or of every kind.
 * @throws AppError NOT_FOUND for an engagement that is not there
 */
export function listRules(prepare: Prepare, view: View, engagementId?: string): RuleRow[] {
  if (engagementId === undefined) {
    const rules = kindRules(prepare);
    return engagementKinds.flatMap((kind) => (rules.get(kind) ?? []).map((rule) => ruleRow(rule)));
  }
  const { chains: [chain], rulesOf } = loadDeadlineSources(prepare, view, [engagementId]);
  if (!chain) throw new AppError('NOT_FOUND', { id: engagementId });
  return rulesOf(chain).map((rule) => ruleRow(rule, whyNoDay(rule, chain.periods, view.asOf)));
}

/** The own rules of engagements that give no day to come, all (null) or those of the ids, with why. */
export function rulesWithoutDay(prepare: Prepare, view: View, ids: readonly string[] | null) {
  const { chains, rulesOf } = loadDeadlineSources(prepare, view, ids);
  return chains.flatMap((chain) => rulesOf(chain).filter(({ origin }) => origin === 'engagement').flatMap((rule) => {
    const noDay = whyNoDay(rule, chain.periods, view.asOf);
    return noDay === null ? [] : [{ chain, type: rule.type, noDay }];
  }));
}
