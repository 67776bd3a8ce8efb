import { Checkbox } from '@mantine/core';
import { Rows, useDialogForm } from '../../../../records/dialogs/row-dialog.tsx';
import { useTexts } from '../../../../window/texts.ts';
import { decisionFields } from './decision-fields.ts';

/** The decision behind a change, recorded with it where that is wanted. */
export function OptionalDecision() {
  const t = useTexts();
  const form = useDialogForm();
  const wanted = form.typed['decide'] === 'yes';
  return (
    <>
      <Checkbox
        label={t('record:renew.decision')} checked={wanted}
        onChange={(event) => form.set('decide', event.currentTarget.checked ? 'yes' : 'no')}
      />
      {wanted && <Rows rows={decisionFields(t)} form={form} />}
    </>
  );
}

/** What stands in the fields of a decision before anything is typed. */
export const noDecision = { decide: 'no', text: '', body: '', date: '', section: '', caseNumber: '', reason: '', url: '' };

/** The decision as it is typed; none where it is not wanted. */
export function typedDecision({ decide, text, body, date, section, caseNumber, reason, url }: typeof noDecision) {
  if (decide !== 'yes') return {};
  return { decision: { text, body, date, section, caseNumber, reason, url: url.trim() === '' ? null : url } };
}
