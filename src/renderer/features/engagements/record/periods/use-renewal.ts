import { useQuery } from '@tanstack/react-query';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import type { Renewal } from '../../../../../shared/contract/period.ts';
import type { Language } from '../../../../../shared/domain/language.ts';
import { formatPartialDate } from '../../../../../shared/domain/partial-date.ts';
import { compareSpans, formatSpan, hasBegun } from '../../../../../shared/domain/period.ts';
import type { Texts } from '../../../../../shared/i18n/texts.ts';
import { rpc } from '../../../../window/core/core.ts';
import { useView } from '../../../../window/view.tsx';

/** What the button that renews says: to which period, or from when on where that one has no end. */
export function renewalWords(t: Texts, renewal: Renewal, language: Language): string {
  if (renewal.type === 'edition') return t('record:renew.buttonEdition', { dates: formatSpan(renewal, language) });
  if (renewal.end === null && renewal.start !== null) {
    return t('record:renew.buttonOpen', { start: formatPartialDate(renewal.start, language) });
  }
  return t('record:renew.button', { dates: formatSpan(renewal, language) });
}

/**
 * What renewing the last period would make. Null where it is not the next thing to do: nothing ends, the next period is there
 * already, a project is over when it ends, and what was decided to end ends for good.
 */
export function useRenewal(record: EngagementRecord): Renewal | null {
  const { view, asOf } = useView();
  const last = record.periods.filter((each) => each.type !== 'phase').toSorted(compareSpans).at(-1);
  const settled = last?.decisions.findLast(({ settles }) => settles === 'continues' || settles === 'ends')?.settles;
  const goesOn = record.status !== 'ended' || record.event?.recurring === true || settled === 'continues';
  const asked = record.kind !== 'project' && goesOn && settled !== 'ends';
  const enabled = asked && last !== undefined && last.end !== null && hasBegun(last, asOf);
  const found = useQuery({ ...rpc.period.renewal.queryOptions({ input: { ...view, id: record.id } }), enabled, retry: false });
  return enabled ? (found.data ?? null) : null;
}
