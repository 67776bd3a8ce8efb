import type { Texts } from '../../../../shared/i18n/texts.ts';
import type { DialogField } from './row-dialog.tsx';

/** The fields of a decision in a dialog. */
export function decisionFields(t: Texts): DialogField[][] {
  return [
    [{ field: 'text', label: t('record:decision.text'), as: 'area' }],
    [
      { field: 'body', label: t('record:decision.body') },
      { field: 'date', label: t('record:decision.date'), as: 'date' },
    ],
    [
      { field: 'section', label: t('record:decision.section') },
      { field: 'caseNumber', label: t('record:decision.caseNumber') },
    ],
    [{ field: 'url', label: t('record:decision.url'), placeholder: 'https://' }],
  ];
}
