import type { Followers } from '../../../shared/contract/period.ts';
import type { Texts } from '../../../shared/i18n/texts.ts';

/** Who takes part, in one line: people and units with their role, then the parties. */
export function followerNames(t: Texts, { assignments, parties }: Followers): string {
  const people = assignments.map(({ name, role }) => `${name} (${t(`terms:assignmentRole.${role}`)})`);
  return [...people, ...parties.map(({ name }) => name)].join(', ');
}
