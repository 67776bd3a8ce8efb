import { DateInput } from '../../../shared/contract/fields.ts';
import type { Operation } from '../../../shared/contract/record.ts';
import { settlementFromBefore } from '../../../shared/domain/decision.ts';
import type { ChainPeriod } from '../../../shared/domain/succession.ts';

type Addition = Extract<Operation, { op: 'add' }>;

/** A date as it stands in a file; one that is none is refused with its row. */
const dateOf = (value: unknown) => DateInput.safeParse(value ?? null).data ?? null;
const idOf = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : null);

function periodOf({ id, values }: Addition): ChainPeriod {
  const { type, start, end, previousId, tacitMonths } = values;
  return {
    id, type: type === 'phase' || type === 'edition' ? type : 'term', start: dateOf(start), end: dateOf(end),
    previousId: idOf(previousId), renews: typeof tacitMonths === 'number',
  };
}

/** The rows of a file with what each decision on a period settles, where a row from before does not say it. */
export function withSettlements(operations: readonly Addition[]): Addition[] {
  const isOld = ({ table, values }: Addition) => table === 'decision' && values['settles'] === undefined && idOf(values['periodId']) !== null;
  if (!operations.some(isOld)) return [...operations];
  const periods = new Map(operations.filter(({ table }) => table === 'period').map((each) => [each.id, each]));
  const byEngagement = Map.groupBy(periods.values(), ({ values }) => idOf(values['engagementId']));
  const chains = new Map([...byEngagement].map(([id, additions]) => [id, additions.map(periodOf)]));
  return operations.map((operation) => {
    const period = isOld(operation) ? periods.get(idOf(operation.values['periodId']) ?? '') : undefined;
    if (!period) return operation;
    const chain = chains.get(idOf(period.values['engagementId'])) ?? [];
    const settles = settlementFromBefore(dateOf(operation.values['date']), periodOf(period), chain);
    return { ...operation, values: { ...operation.values, settles } };
  });
}
