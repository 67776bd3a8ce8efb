import { type KeyboardEvent, useRef, useState } from 'react';
import { useTexts } from '../../../app/texts.ts';
import { formatError } from '../../../../shared/i18n/format-error.ts';
import { useKept } from '../../../app/drafts.ts';
import { giveUpUnsaved, useEdit } from '../../../app/edit.ts';
import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import type { CellEditorProps } from './editing.ts';
import classes from './grid.module.css';
import { useShowName } from './use-show-name.ts';

/**
 * Edits a name in its cell: Enter saves and goes down, Tab saves and goes on, Esc leaves it as it was. A value that
 * is refused stays in the cell with its sentence.
 */
export function NameEditor({ row, initial, label, onClose }: CellEditorProps & { row: EngagementRow }) {
  const t = useTexts();
  const { edit } = useEdit();
  const showName = useShowName();
  const [kept, keep] = useKept<string | null>(`field/${row.id}`, 'name', null);
  // What was typed here before and not saved goes on.
  const [name, setName] = useState(kept === null ? (initial ?? row.name) : kept + (initial ?? ''));
  const [error, setError] = useState<string | null>(null);
  const closing = useRef(false);

  const save = async (move: 'down' | 'right' | 'left' | 'none', refocus = true) => {
    if (closing.current) return;
    closing.current = true;
    try {
      if (name.trim() !== row.name) {
        await edit({ id: row.id, name });
        showName(row.id, name.trim());
      }
      keep(null);
      onClose(move, refocus);
    } catch (problem) {
      closing.current = false;
      setError(formatError(t, problem));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      closing.current = true;
      if (error !== null) giveUpUnsaved();
      keep(null);
      onClose('none');
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void save('down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      void save(event.shiftKey ? 'left' : 'right');
    }
  };
  return (
    <span className={classes.editor} data-wrong={error !== null || undefined}>
      <input
        // The editor opens where the person is already working.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${row.id}-wrong`}
        value={name}
        onFocus={(event) => { if (initial === null) event.currentTarget.select(); }}
        onChange={(event) => { setName(event.currentTarget.value); keep(event.currentTarget.value); }}
        onKeyDown={onKeyDown}
        onBlur={() => void save('none', false)}
      />
      {error !== null && <span className={classes.wrong} role="alert" id={`${row.id}-wrong`}>{error}</span>}
    </span>
  );
}
