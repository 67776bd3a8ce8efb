import { Link } from '@tanstack/react-router';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { agreementTypes, serviceTypes } from '../../../../../shared/domain/engagement.ts';
import { textIn } from '../../../../records/fields/language-field.ts';
import { InlineRecord } from '../../../../records/pickers/record-picker.tsx';
import { Fact } from '../../../../records/sections/section.tsx';
import { InlineSelect } from '../../../../ui/inline/inline-select.tsx';
import { InlineTextArea } from '../../../../ui/inline/inline-text-area.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow, newId, updateRow } from '../../../../window/operations.ts';
import { useSaveField } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import facts from '../facts.module.css';
import { ProjectDetails } from './project-details.tsx';
import classes from './details.module.css';

/** The facts that belong to the kind, and those that every engagement has: its place and its other names. */
export function Details({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  return (
    <section>
      <SectionHeader title={t('record:section.details')} />
      <dl className={facts.list}>
        {record.membership && <MembershipDetails record={record} />}
        {record.agreement && <AgreementDetails record={record} />}
        {record.project && <ProjectDetails id={record.id} project={record.project} />}
        {record.event && <EventDetails record={record} />}
        {record.service && <ServiceDetails record={record} />}
        <PlaceFact record={record} />
        <OtherNames record={record} />
      </dl>
    </section>
  );
}

interface PartProps {
  record: EngagementRecord;
}

function MembershipDetails({ record }: PartProps) {
  const t = useTexts();
  const saveField = useSaveField();
  const label = t('record:details.via');
  return (
    <>
      <Fact label={label}>
        <InlineRecord
          label={label} source="membership" value={record.viaId} name={record.via ?? t('record:details.direct')}
          exclude={[record.id, ...record.heldThrough.map((each) => each.id)]} {...saveField('membership', record.id, 'viaId')}
        />
      </Fact>
      {record.heldThrough.length > 0 && (
        <Fact label={t('record:details.heldThrough')}>
          {record.heldThrough.map((each) => (
            <Link key={each.id} to="/engagements/$id" params={{ id: each.id }} className={classes.line}><bdi>{each.name}</bdi></Link>
          ))}
        </Fact>
      )}
    </>
  );
}

function AgreementDetails({ record }: PartProps) {
  const t = useTexts();
  const saveField = useSaveField();
  const label = t('record:details.agreementType');
  return (
    <Fact label={label}>
      <InlineSelect
        label={label} value={record.agreement?.type ?? null} {...saveField('agreement', record.id, 'type')}
        options={agreementTypes.map((type) => ({ value: type, label: t(`terms:agreementType.${type}`) }))}
      />
    </Fact>
  );
}

function EventDetails({ record }: PartProps) {
  const t = useTexts();
  const saveField = useSaveField();
  const save = saveField('event', record.id, 'recurring');
  const label = t('record:details.recurring');
  return (
    <Fact label={label}>
      <InlineSelect
        label={label} value={record.event?.recurring ? 'yes' : 'no'} field={save.field} onSave={(value) => save.onSave(value === 'yes')}
        options={[{ value: 'yes', label: t('record:details.yes') }, { value: 'no', label: t('record:details.no') }]}
      />
    </Fact>
  );
}

function ServiceDetails({ record }: PartProps) {
  const t = useTexts();
  const saveField = useSaveField();
  const label = t('record:details.serviceType');
  return (
    <Fact label={label}>
      <InlineSelect
        label={label} value={record.service?.type ?? null} {...saveField('service', record.id, 'type')}
        options={serviceTypes.map((type) => ({ value: type, label: t(`terms:serviceType.${type}`) }))}
      />
    </Fact>
  );
}

function PlaceFact({ record }: PartProps) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const saveField = useSaveField();
  const label = t('record:details.place');
  const place = record.placeRecord;
  const create = (name: string) => {
    const placeId = newId();
    return apply([
      addRow('place', textIn('name', language, name), placeId),
      updateRow('engagement', record.id, { placeId }),
    ]);
  };
  return (
    <Fact label={label}>
      <InlineRecord
        label={label} source="place" value={record.placeId} onCreate={create} {...saveField('engagement', record.id, 'placeId')}
        name={place && [place.name, place.countryName].filter((part, index, all) => part && all.indexOf(part) === index).join(', ')}
      />
    </Fact>
  );
}

function OtherNames({ record }: PartProps) {
  const t = useTexts();
  const saveField = useSaveField();
  const label = t('record:details.otherNames');
  return (
    <Fact label={label}>
      <InlineTextArea
        label={t('record:details.otherNamesHint')} value={record.otherNames} {...saveField('engagement', record.id, 'otherNames')}
      />
    </Fact>
  );
}
