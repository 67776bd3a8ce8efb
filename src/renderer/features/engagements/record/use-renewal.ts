import { useQuery } from '@tanstack/react-query';
import type { EngagementRecord } from '../../../../shared/contract/engagement.ts';
import type { Renewal } from '../../../../shared/contract/period.ts';
import { compareSpans, hasBegun } from '../../../../shared/domain/period.ts';
import { rpc } from '../../../app/core.ts';
import { useView } from '../../../app/view.tsx';

/**
 * What renewing the last period would make. Null where it is not the next thing to do: nothing ends, the next period is there
 * already, a project is over when it ends, and what ended with a decision ended for good.
 */
export function useRenewal(record: EngagementRecord): Renewal | null {
  const { view, asOf } = useView();
  const last = record.periods.filter((each) => each.type !== 'phase').toSorted(compareSpans).at(-1);
  const asked = record.kind !== 'project' && (record.status !== 'ended' || record.event?.recurring === true);
  const enabled = asked && last !== undefined && last.end !== null && hasBegun(last, asOf);
  const found = useQuery({ ...rpc.period.renewal.queryOptions({ input: { ...view, id: record.id } }), enabled, retry: false });
  return enabled ? (found.data ?? null) : null;
}
