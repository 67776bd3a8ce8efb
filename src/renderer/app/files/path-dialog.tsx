import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { useTexts } from '../texts.ts';

export interface PathWanted {
  kind: 'open' | 'create' | 'copy' | 'add' | 'folder' | 'json';
  /** A name to begin with; '' for none. */
  suggested: string;
  /** What is done with the path; rejects where it cannot be done. */
  use: (path: string) => Promise<void>;
}

const buttons = {
  open: 'shell:path.open', create: 'shell:path.save', copy: 'shell:path.save', add: 'shell:add', folder: 'shell:path.choose', json: 'shell:path.save',
} as const;

/** A browser has no dialog that gives a path on the core's machine, so there the path is typed. */
export default function PathDialog({ wanted, onClose }: { wanted: PathWanted; onClose: () => void }) {
  const t = useTexts();
  const [path, setPath] = useState(wanted.suggested);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await wanted.use(path.trim());
      onClose();
    } catch (problem) {
      setError(formatError(t, problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t(`shell:path.${wanted.kind}Title`)} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('shell:path.label')} description={t('shell:path.help')} value={path} error={error} data-autofocus spellCheck={false}
          onChange={(event) => { setPath(event.currentTarget.value); setError(null); }}
        />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button type="submit" loading={busy} disabled={path.trim() === ''}>
            {t(buttons[wanted.kind])}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
