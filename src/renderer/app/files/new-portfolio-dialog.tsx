import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isBlank } from '../../../shared/domain/fold.ts';
import { type Language, languages } from '../../../shared/domain/language.ts';
import { formatIssue } from '../../../shared/i18n/format-error.ts';
import { useTexts } from '../texts.ts';
import { useView } from '../view.tsx';

interface NewPortfolioDialogProps {
  onClose: () => void;
  onNext: (organisation: string, language: Language) => void;
}

/** Whose portfolio it is and in which language; where it is kept is asked next. */
export default function NewPortfolioDialog({ onClose, onNext }: NewPortfolioDialogProps) {
  const t = useTexts();
  const view = useView();
  const [organisation, setOrganisation] = useState('');
  const [language, setLanguage] = useState(view.language);
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBlank(organisation)) setError(formatIssue(t, { field: 'organisation', rule: 'required' }));
    else onNext(organisation.trim(), language);
  };
  return (
    <Modal opened onClose={onClose} title={t('shell:newPortfolio.title')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label={t('shell:newPortfolio.organisation')} description={t('shell:newPortfolio.organisationHelp')} error={error}
            value={organisation} data-autofocus maxLength={500}
            onChange={(event) => { setOrganisation(event.currentTarget.value); setError(null); }}
          />
          <div role="group" aria-label={t('shell:newPortfolio.language')}>
            <div className="mantine-InputWrapper-label">{t('shell:newPortfolio.language')}</div>
            <SegmentedControl
              fullWidth value={language} onChange={(value) => setLanguage(value)}
              data={languages.map((value) => ({ value, label: t(`terms:languageOwn.${value}`) }))}
            />
          </div>
        </Stack>
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button type="submit">{t('shell:newPortfolio.next')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
