import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isBlank } from '../../../shared/domain/fold.ts';
import { type Language, languages } from '../../../shared/domain/language.ts';
import { formatIssue } from '../../../shared/i18n/format-error.ts';
import { Dialog } from '../../records/dialogs/dialog.tsx';
import { newPortfolioDraft, useKept } from '../../records/drafts/drafts.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';

interface NewPortfolioDialogProps {
  onClose: () => void;
  onNext: (organisation: string, language: Language) => void;
}

/** Whose portfolio it is and in which language; where it is kept is asked next. */
export default function NewPortfolioDialog({ onClose, onNext }: NewPortfolioDialogProps) {
  const t = useTexts();
  const view = useView();
  const [organisation, setOrganisation] = useKept(newPortfolioDraft, 'organisation', '');
  const [language, setLanguage] = useKept(newPortfolioDraft, 'language', view.language);
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    if (isBlank(organisation)) setError(formatIssue(t, { field: 'organisation', rule: 'required' }));
    else onNext(organisation.trim(), language);
    return false;
  };
  return (
    <Dialog
      title={t('shell:newPortfolio.title')} draft={newPortfolioDraft} action={t('shell:newPortfolio.next')} onSubmit={submit} onClose={onClose}
    >
      <TextInput
        label={t('shell:newPortfolio.organisation')} description={t('shell:newPortfolio.organisationHelp')} error={error}
        value={organisation} maxLength={500}
        onChange={(event) => { setOrganisation(event.currentTarget.value); setError(null); }}
      />
      <div role="group" aria-label={t('shell:newPortfolio.language')}>
        <div className="mantine-InputWrapper-label">{t('shell:newPortfolio.language')}</div>
        <SegmentedControl
          fullWidth value={language} onChange={(value) => setLanguage(value)}
          data={languages.map((value) => ({ value, label: t(`terms:languageOwn.${value}`) }))}
        />
      </div>
    </Dialog>
  );
}
