import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TableName } from '../../../shared/contract/tables.ts';
import { isBlank } from '../../../shared/domain/fold.ts';
import { formatAtField, formatIssue } from '../../../shared/i18n/format-error.ts';
import { saidHere } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import { useKept } from '../drafts/drafts.ts';
import { Dialog } from './dialog.tsx';

interface NewRecordDialogProps {
  title: string;
  /** What is made. */
  table: TableName;
  /** Makes the record of that name and goes to it; rejects where it was refused. */
  onCreate: (name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for the name of a new record; the rest is filled in on its page. */
export function NewRecordDialog({ title, table, onCreate, onClose }: NewRecordDialogProps) {
  const t = useTexts();
  const draft = `new/${table}`;
  const [name, setName] = useKept(draft, 'name', '');
  const [error, setError] = useState<string | null>(null);
  const submit = async () => {
    if (isBlank(name)) {
      setError(formatIssue(t, { field: 'name', rule: 'required' }));
      return false;
    }
    try {
      await onCreate(name);
      return true;
    } catch (problem) {
      saidHere(problem);
      setError(formatAtField(t, problem));
      return false;
    }
  };
  return (
    <Dialog title={title} draft={draft} action={t('people:create')} onSubmit={submit} onClose={onClose} refused={error !== null}>
      <TextInput
        label={t('fields:name')} value={name} error={error}
        onChange={(event) => { setName(event.currentTarget.value); setError(null); }}
      />
    </Dialog>
  );
}
