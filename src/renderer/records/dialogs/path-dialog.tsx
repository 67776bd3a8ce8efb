import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { useTexts } from '../../window/texts.ts';
import { useKept } from '../drafts/drafts.ts';
import { Dialog } from './dialog.tsx';

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
  const draft = `window/path.${wanted.kind}`;
  const [path, setPath] = useKept(draft, 'path', wanted.suggested);
  const [error, setError] = useState<string | null>(null);
  const submit = async () => {
    try {
      await wanted.use(path.trim());
      return true;
    } catch (problem) {
      setError(formatError(t, problem));
      return false;
    }
  };
  return (
    <Dialog
      title={t(`shell:path.${wanted.kind}Title`)} draft={draft} action={t(buttons[wanted.kind])} ready={path.trim() !== ''}
      onSubmit={submit} onClose={onClose}
    >
      <TextInput
        label={t('shell:path.label')} description={t('shell:path.help')} value={path} error={error} spellCheck={false}
        onChange={(event) => { setPath(event.currentTarget.value); setError(null); }}
      />
    </Dialog>
  );
}
