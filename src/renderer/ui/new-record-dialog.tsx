import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isBlank } from '../../shared/domain/fold.ts';
import { formatError, formatIssue, issuesOf } from '../../shared/i18n/format-error.ts';
import { useTexts } from '../app/texts.ts';
import { useReturnFocus } from './use-return-focus.ts';

interface NewRecordDialogProps {
  title: string;
  /** Makes the record of that name and goes to it; rejects where it was refused. */
  onCreate: (name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for the name of a new record; the rest is filled in on its page. */
export function NewRecordDialog({ title, onCreate, onClose }: NewRecordDialogProps) {
  const t = useTexts();
  useReturnFocus();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBlank(name)) return setError(formatIssue(t, { field: 'name', rule: 'required' }));
    setSaving(true);
    try {
      await onCreate(name);
      onClose();
    } catch (problem) {
      const [issue] = issuesOf(problem);
      setError(issue ? formatIssue(t, issue) : formatError(t, problem));
    } finally {
      setSaving(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('fields:name')} value={name} error={error} data-autofocus
          onChange={(event) => { setName(event.currentTarget.value); setError(null); }}
        />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button type="submit" loading={saving}>{t('people:create')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
