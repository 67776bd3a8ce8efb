import { Checkbox, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import { agreementTypes, type Mark, marks } from '../../../../shared/domain/engagement.ts';
import { isBlank } from '../../../../shared/domain/fold.ts';
import { sameName } from '../../../../shared/domain/search.ts';
import { formatError } from '../../../../shared/i18n/format-error.ts';
import { Dialog } from '../../../records/dialogs/dialog.tsx';
import { useKept } from '../../../records/drafts/drafts.ts';
import { PickOrCreate } from '../../../records/pickers/pick-or-create.tsx';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { useApply } from '../../../window/edit.ts';
import { saidHere } from '../../../window/notices.ts';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import { type Draft, type DraftField, emptyDraft, fieldErrors, newEngagement } from './new-engagement.ts';
import classes from './page.module.css';

interface NewDialogProps {
  mark: Mark | null;
  rows: readonly EngagementRow[];
  onClose: () => void;
}

/** Asks for what a new engagement needs (a kind and a name) and what is often known, makes it and opens its record. */
export function NewDialog({ mark, rows, onClose }: NewDialogProps) {
  const t = useTexts();
  const { language } = useView();
  const navigate = useNavigate();
  const { apply } = useApply();
  const empty = useMemo(() => emptyDraft(mark ?? 'membership'), [mark]);
  const [draft, setDraft] = useKept<Draft>('new/engagement', 'engagement', empty);
  const [errors, setErrors] = useState<Partial<Record<DraftField, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const same = !isBlank(draft.name) && rows.some((row) => sameName(row.name, draft.name));
  const change = (patch: Partial<Draft>) => {
    setDraft({ ...draft, ...patch });
    const kept = Object.entries(errors).filter(([field]) => !(field in patch));
    setErrors(Object.fromEntries(kept));
  };
  const save = async () => {
    const { id, operations, fields } = newEngagement(draft, language);
    try {
      await apply(operations);
      await navigate({ to: '/engagements/$id', params: { id } });
      return true;
    } catch (problem) {
      saidHere(problem);
      const found = fieldErrors(t, problem, fields);
      setErrors(found);
      setFailure(Object.keys(found).length === 0 ? formatError(t, problem) : null);
      return false;
    }
  };
  return (
    <Dialog
      title={t('grid:dialog.title')} size={480} draft="new/engagement" action={t('grid:dialog.create')}
      onSubmit={save} onClose={onClose} failure={failure} refused={failure !== null || Object.keys(errors).length > 0}
    >
      <div className={draft.mark === 'agreement' ? classes.pair : undefined}>
        <Select
          label={t('grid:dialog.kind')} allowDeselect={false} value={draft.mark}
          data={marks.map((each) => ({ value: each, label: t(`terms:mark.${each}`) }))}
          leftSection={<KindMark mark={draft.mark} size={10} />}
          onChange={(value) => change({ mark: value ?? draft.mark })}
        />
        {draft.mark === 'agreement' && (
          <Select
            label={t('grid:dialog.agreementType')} allowDeselect={false} value={draft.agreementType}
            data={agreementTypes.filter((each) => each !== 'twin_town')
              .map((each) => ({ value: each, label: t(`terms:agreementType.${each}`) }))}
            onChange={(value) => change({ agreementType: value ?? draft.agreementType })}
          />
        )}
      </div>
      <TextInput
        data-autofocus required withAsterisk={false} label={t('grid:dialog.name')} value={draft.name} error={errors.name}
        description={same ? t('grid:dialog.same') : undefined} inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('grid:dialog.start')} placeholder={t('grid:dialog.dateHint')} value={draft.start} error={errors.start}
          disabled={draft.unknownStart} onChange={(event) => change({ start: event.currentTarget.value })}
        />
        <TextInput
          label={t('grid:dialog.end')} placeholder={t('grid:dialog.dateHint')} value={draft.end} error={errors.end}
          onChange={(event) => change({ end: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={t('grid:dialog.unknownStart')} checked={draft.unknownStart} styles={{ label: { fontSize: 14 } }}
        onChange={(event) => change({ unknownStart: event.currentTarget.checked, ...(event.currentTarget.checked ? { start: '' } : {}) })}
      />
      <p className={classes.note}>{t('grid:dialog.datesNote')}</p>
      <PickOrCreate
        source="person" label={t('grid:dialog.responsible')} value={draft.responsible} error={errors.responsible}
        onChange={(responsible) => change({ responsible })}
      />
    </Dialog>
  );
}
