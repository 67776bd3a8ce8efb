import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../shared/contract/engagement.ts';
import type { Operation } from '../../../../shared/contract/record.ts';
import { type AssignmentRole, assignmentRoles } from '../../../../shared/domain/engagement.ts';
import { newId, useApply } from '../../../app/edit.ts';
import { useTexts } from '../../../app/texts.ts';
import { useView } from '../../../app/view.tsx';
import { type Picked, PickOrCreate } from '../pick-or-create.tsx';
import { nameField } from './language-fields.ts';
import { RowDialog } from './row-dialog.tsx';

type Holder = 'person' | 'organisation';

/** Names who does something in the engagement: a person, or a unit or group; either can be made on the way. */
export function PersonDialog({ record, role, onClose }: { record: EngagementRecord; role: AssignmentRole; onClose: () => void }) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const [holder, setHolder] = useState<Holder>('person');
  const [picked, setPicked] = useState<Picked>(null);
  const save = (typed: Readonly<Record<string, string>>) => {
    const id = picked && 'id' in picked ? picked.id : newId();
    const name = picked && 'newName' in picked ? picked.newName : null;
    const made: Operation[] = name === null ? [] : [holder === 'person'
      ? { op: 'add', table: 'person', id, values: { name } }
      : { op: 'add', table: 'organisation', id, values: { [nameField(language)]: name, type: 'group' } }];
    const values = { engagementId: record.id, [holder === 'person' ? 'personId' : 'organisationId']: id, ...typed };
    return apply([...made, { op: 'add', table: 'assignment', id: newId(), values }]);
  };
  return (
    <RowDialog
      title={t('record:people.add')} action={t('record:people.save')} onClose={onClose} ready={picked !== null}
      rows={[
        [{
          field: 'role', label: t('record:people.role'), as: 'choice',
          choices: assignmentRoles.map((each) => ({ value: each, label: t(`terms:assignmentRole.${each}`) })),
        }],
        [
          { field: 'start', label: t('record:people.start'), as: 'date' },
          { field: 'end', label: t('record:people.end'), as: 'date' },
        ],
      ]}
      initial={{ role, start: '', end: '' }} save={save}
    >
      {(form) => (
        <>
          <SegmentedControl
            aria-label={t('record:people.whichKind')} value={holder} style={{ alignSelf: 'flex-start' }}
            data={[
              { value: 'person', label: t('record:people.heldByPerson') },
              { value: 'organisation', label: t('record:people.heldByUnit') },
            ]}
            onChange={(value) => { setHolder(value); setPicked(null); }}
          />
          <PickOrCreate
            key={holder} source={holder} value={picked} onChange={setPicked} focused
            label={t(holder === 'person' ? 'record:people.person' : 'record:people.unit')}
            error={form.errors['name'] ?? form.errors[nameField(language)]}
          />
        </>
      )}
    </RowDialog>
  );
}
