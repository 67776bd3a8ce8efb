import { SegmentedControl } from '@mantine/core';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import type { Operation } from '../../../../../shared/contract/record.ts';
import { type AssignmentRole, assignmentRoles } from '../../../../../shared/domain/engagement.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import type { TypedRow } from '../../../../records/dialogs/use-row-form.ts';
import { useKept } from '../../../../records/drafts/drafts.ts';
import { languageField, textIn } from '../../../../records/fields/language-field.ts';
import { type Picked, PickOrCreate } from '../../../../records/pickers/pick-or-create.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow, newId } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { type CouncilTermForm, councilTermOf, noTerm, useCouncilTermFields } from './council-terms.ts';
import { principalChoices, standsBeside } from './principals.ts';

type Holder = 'person' | 'organisation';
type PersonForm = TypedRow<'assignment', 'role' | 'start' | 'end' | 'principalId'> & CouncilTermForm;

const seats: readonly AssignmentRole[] = ['steering_group', 'elected_representative', 'elected_deputy'];
/** Whether a role is a seat, which can end with a council term. */
const isSeat = (typed: PersonForm) => seats.includes(typed.role);

/** Names who does something in the engagement: a person, or a unit or group; either can be made on the way. */
export function PersonDialog({ record, role, onClose }: { record: EngagementRecord; role: AssignmentRole; onClose: () => void }) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const draft = `person.add.${role}/${record.id}`;
  const [holder, setHolder] = useKept<Holder>(draft, 'holder', 'person');
  const [picked, setPicked] = useKept<Picked>(draft, 'picked', null);
  const terms = useCouncilTermFields(isSeat);
  const principals = principalChoices(t, record, null);
  const save = (typed: PersonForm) => {
    const id = picked && 'id' in picked ? picked.id : newId();
    const name = picked && 'newName' in picked ? picked.newName : null;
    const made: Operation[] = name === null ? [] : [holder === 'person'
      ? addRow('person', { name }, id)
      : addRow('organisation', { ...textIn('name', language, name), type: 'group' }, id)];
    const { councilTermId, steps } = councilTermOf(typed, language);
    const { role: chosen, start, end, principalId } = typed;
    const values = {
      engagementId: record.id, ...(holder === 'person' ? { personId: id } : { organisationId: id }), role: chosen, start, end,
      councilTermId: isSeat(typed) ? councilTermId : null, principalId: (standsBeside(chosen) && principalId) || null,
    };
    return apply([...made, ...(isSeat(typed) ? steps : []), addRow('assignment', values)]);
  };
  return (
    <RowDialog<PersonForm>
      draft={draft} title={t('record:people.add')} action={t('record:people.save')} onClose={onClose} ready={picked !== null}
      rows={[
        [{
          field: 'role', label: t('record:people.role'), as: 'choice',
          choices: assignmentRoles.map((each) => ({ value: each, label: t(`terms:assignmentRole.${each}`) })),
        }],
        [
          { field: 'start', label: t('record:people.start'), as: 'date' },
          { field: 'end', label: t('record:people.end'), as: 'date' },
        ],
        ...terms,
        [{
          field: 'principalId', label: t('record:people.principal'), as: 'choice', choices: principals,
          when: (typed) => standsBeside(typed.role) && principals.length > 1,
        }],
      ]}
      initial={{ role, start: '', end: '', ...noTerm, principalId: principals.length === 2 ? principals[1]?.value ?? '' : '' }} save={save}
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
            error={form.errors['name'] ?? form.errors[languageField('name', language)]}
          />
        </>
      )}
    </RowDialog>
  );
}
