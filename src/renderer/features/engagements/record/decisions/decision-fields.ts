import { settlements } from '../../../../../shared/domain/engagement.ts';
import type { Language } from '../../../../../shared/domain/language.ts';
import type { Texts } from '../../../../../shared/i18n/texts.ts';
import type { DialogField } from '../../../../records/dialogs/row-dialog.tsx';
import { capitalised } from '../capitalised.ts';

/** What a decision on a period may settle, in words. */
export function settlementField(t: Texts, language: Language): DialogField {
  return {
    field: 'settles', label: t('record:decision.settles'), as: 'choice', placeholder: t('record:decision.choose'),
    choices: settlements.map((value) => ({ value, label: capitalised(t(`terms:settlement.${value}`), language) })),
  };
}

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
    [{ field: 'reason', label: t('record:decision.reason'), as: 'area' }],
    [{ field: 'url', label: t('record:decision.url'), placeholder: 'https://' }],
  ];
}
