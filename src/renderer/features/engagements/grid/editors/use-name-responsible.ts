import type { EngagementRow } from '../../../../../shared/contract/engagement.ts';
import { useEdit } from '../../../../window/edit.ts';
import { addRow, newId } from '../../../../window/operations.ts';

/** Names who is responsible for an engagement: a person of the portfolio (null: nobody), or one that is made on the way. */
export function useNameResponsible() {
  const { edit } = useEdit();
  return {
    name: (row: EngagementRow, personId: string | null) => edit({ id: row.id, responsibleId: personId }),
    nameNew: (row: EngagementRow, name: string) => {
      const id = newId();
      return edit({ id: row.id, responsibleId: id, also: [addRow('person', { name, type: 'staff' }, id)] });
    },
  };
}
