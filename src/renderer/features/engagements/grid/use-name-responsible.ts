import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import { newId, useApply, useEdit } from '../../../app/edit.ts';
import { useView } from '../../../app/view.tsx';

/** Names who is responsible for an engagement: a person of the portfolio (null: nobody), or one that is made on the way. */
export function useNameResponsible() {
  const { asOf } = useView();
  const { apply } = useApply();
  const { edit } = useEdit();
  return {
    name: (row: EngagementRow, personId: string | null) => edit({ id: row.id, responsibleId: personId }),
    nameNew: async (row: EngagementRow, name: string) => {
      const personId = newId();
      const person = { op: 'add', table: 'person', id: personId, values: { name, type: 'staff' } } as const;
      if (row.responsibleRole === 'responsible') {
        // Ending the one in charge follows a rule of the core, so it is a step of its own after the person is there.
        await apply([person]);
        await edit({ id: row.id, responsibleId: personId });
        return;
      }
      const values = { engagementId: row.id, role: 'responsible', personId, start: asOf };
      await apply([person, { op: 'add', table: 'assignment', id: newId(), values }]);
    },
  };
}
