import { Popover, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import type { Operation } from '../../../../../shared/contract/record.ts';
import { partyRoles } from '../../../../../shared/domain/engagement.ts';
import type { Language } from '../../../../../shared/domain/language.ts';
import { formatSpan } from '../../../../../shared/domain/period.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import type { TypedRow } from '../../../../records/dialogs/use-row-form.ts';
import { FieldsOf, useKept } from '../../../../records/drafts/drafts.ts';
import { languageField, textIn } from '../../../../records/fields/language-field.ts';
import { type Picked, PickOrCreate } from '../../../../records/pickers/pick-or-create.tsx';
import { InlineDate } from '../../../../ui/inline/inline-date.tsx';
import { InlineSelect } from '../../../../ui/inline/inline-select.tsx';
import { InlineText } from '../../../../ui/inline/inline-text.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow, newId } from '../../../../window/operations.ts';
import { useRemoveRow, useSaveFieldOf } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useLedTo } from '../../../../window/unsaved.ts';
import { useView } from '../../../../window/view.tsx';
import facts from '../facts.module.css';
import row from '../rows.module.css';
import classes from './parties.module.css';

type Party = EngagementRecord['parties'][number];

/** The organisations that take part, with where they are and in what role; each opens to be changed. */
export function Parties({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const [adding, setAdding] = useState(false);
  return (
    <div className={classes.partyLine}>
      <span className={row.muted}>{t('record:parties.label')}</span>
      {record.parties.length > 0 && (
        <ul className={classes.parties}>
          {record.parties.map((party) => (
            <li key={party.id}><FieldsOf value={party.id}><PartyName party={party} /></FieldsOf></li>
          ))}
        </ul>
      )}
      <LinkButton writes onClick={() => setAdding(true)}>{t('record:parties.add')}</LinkButton>
      {adding && <PartyDialog record={record} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** What stands after a party's name: *own*, its country, its role where it is more than a party, since and until when. */
function partyDetail(t: ReturnType<typeof useTexts>, party: Party, language: Language): string {
  const plain = party.role === 'party' || party.role === 'partner' || party.role === 'member';
  const dated = party.start !== null || party.end !== null;
  const parts = [
    party.own ? t('record:parties.own') : party.countryName, plain ? null : t(`terms:partyRole.${party.role}`),
    dated ? formatSpan(party, language) : null,
  ];
  return parts.filter((part) => part).map((part) => `, ${part}`).join('');
}

function PartyName({ party }: { party: Party }) {
  const t = useTexts();
  const { language } = useView();
  const remove = useRemoveRow();
  const [opened, setOpened] = useState(false);
  useLedTo(`party/${party.id}/`, () => setOpened(true));
  const save = useSaveFieldOf('party', party.id);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <UnstyledButton className={classes.party} data-printed aria-haspopup="dialog" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <bdi>{party.own ? <b>{party.name}</b> : party.name}</bdi>{partyDetail(t, party, language)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('record:parties.edit', { name: party.name })} className={classes.popover}>
        <Link to="/organisations/$id" params={{ id: party.organisationId }}>{t('record:parties.open', { name: party.name })}</Link>
        <dl className={facts.list}>
          <dt>{t('record:parties.role')}</dt>
          <dd>
            <InlineSelect
              label={t('record:parties.role')} value={party.role} {...save('role')}
              options={partyRoles.map((role) => ({ value: role, label: t(`terms:partyRole.${role}`) }))}
            />
          </dd>
          <dt>{t('record:parties.joined')}</dt>
          <dd><InlineDate label={t('record:parties.joined')} value={party.start} {...save('start')} /></dd>
          <dt>{t('record:parties.left')}</dt>
          <dd><InlineDate label={t('record:parties.left')} value={party.end} {...save('end')} /></dd>
          <dt>{t('record:parties.note')}</dt>
          <dd><InlineText label={t('record:parties.note')} value={party.note} {...save('note')} /></dd>
        </dl>
        <LinkButton writes danger onClick={() => void remove('party', party.id)}>
          {t('record:parties.remove', { name: party.name })}
        </LinkButton>
      </Popover.Dropdown>
    </Popover>
  );
}

function PartyDialog({ record, onClose }: { record: EngagementRecord; onClose: () => void }) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const draft = `party.add/${record.id}`;
  const [picked, setPicked] = useKept<Picked>(draft, 'picked', null);
  return (
    <RowDialog<TypedRow<'party', 'role' | 'start' | 'end' | 'note'>>
      draft={draft} title={t('record:parties.title')} action={t('record:action.add')} onClose={onClose} ready={picked !== null}
      rows={[
        [{
          field: 'role', label: t('record:parties.role'), as: 'choice',
          choices: partyRoles.map((role) => ({ value: role, label: t(`terms:partyRole.${role}`) })),
        }],
        [
          { field: 'start', label: t('record:parties.joined'), as: 'date' },
          { field: 'end', label: t('record:parties.left'), as: 'date' },
        ],
        [{ field: 'note', label: t('record:parties.note') }],
      ]}
      initial={{ role: record.kind === 'project' ? 'partner' : record.kind === 'membership' ? 'network' : 'party', start: '', end: '', note: '' }}
      save={(typed) => {
        const organisationId = picked && 'id' in picked ? picked.id : newId();
        const made: Operation[] = picked && 'newName' in picked
          ? [addRow('organisation', textIn('name', language, picked.newName), organisationId)]
          : [];
        return apply([...made, addRow('party', { engagementId: record.id, organisationId, ...typed })]);
      }}
    >
      {(form) => (
        <PickOrCreate
          source="organisation" label={t('record:parties.pick')} value={picked} onChange={setPicked} focused
          exclude={record.parties.map((party) => party.organisationId)} error={form.errors['organisationId'] ?? form.errors[languageField('name', language)]}
        />
      )}
    </RowDialog>
  );
}
