import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import type { AssignmentRole } from '../../../../../shared/domain/engagement.ts';
import type { Texts } from '../../../../../shared/i18n/texts.ts';

const beside: readonly AssignmentRole[] = ['deputy', 'elected_deputy', 'supporting_official'];

/** Whether a role is held beside somebody else's. */
export const standsBeside = (role: string | undefined): boolean => beside.some((each) => each === role);

/** Beside whom an assignment may stand: the others of the engagement that stand beside nobody themselves; none first. */
export function principalChoices(t: Texts, record: EngagementRecord, own: string | null): { value: string; label: string }[] {
  return [
    { value: '', label: t('record:people.noPrincipal') },
    ...record.assignments.filter((each) => each.id !== own && !standsBeside(each.role))
      .map((each) => ({ value: each.id, label: `${each.name}, ${t(`terms:assignmentRole.${each.role}`)}` })),
  ];
}
