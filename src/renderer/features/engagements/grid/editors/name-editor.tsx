import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { EngagementRow } from '../../../../../shared/contract/engagement.ts';
import { shownName } from '../../../../../shared/domain/language.ts';
import { languageField } from '../../../../records/fields/language-field.ts';
import { useEdit } from '../../../../window/edit.ts';
import { useTexts } from '../../../../window/texts.ts';
import { fieldKey, startTyping, stopTyping } from '../../../../window/unsaved.ts';
import { useUnsavedField } from '../../../../window/use-unsaved-field.ts';
import { useView } from '../../../../window/view.tsx';
import type { CellEditorProps } from './editing.ts';
import classes from './editors.module.css';
import { useShowName } from './use-show-name.ts';

/**
 * Edits a name in its cell: Enter saves and goes down, Tab saves and goes on, Esc leaves it as it was. A value that
 * is refused stays in the cell with its sentence.
 */
export function NameEditor({ row, initial, label, onClose }: CellEditorProps & { row: EngagementRow }) {
  const t = useTexts();
  const { edit } = useEdit();
  const showName = useShowName();
  const { language } = useView();
  const field = fieldKey('engagement', row.id, languageField('name', language));
  const { unsaved, keep, drop, refuse, sentence } = useUnsavedField(field, t('grid:column.name'));
  // What stands in the place of a name is none.
  const stored = shownName(row.names, language) === '' ? '' : row.name;
  const [name, setName] = useState(initial ?? unsaved?.typed ?? stored);
  const error = unsaved?.refused ? sentence : null;
  const closing = useRef(false);
  const [saving, setSaving] = useState(false);

  const save = async (move: 'down' | 'right' | 'left' | 'none', refocus = true) => {
    if (closing.current) return;
    closing.current = true;
    setSaving(true);
    try {
      if (name.trim() !== stored) {
        await edit({ id: row.id, name });
        showName(row.id, name.trim());
      }
      drop();
      onClose(move, refocus);
    } catch (problem) {
      closing.current = false;
      setSaving(false);
      refuse(name, problem);
      // Whoever went elsewhere goes on there; the cell keeps what was typed, and its mark.
      if (!refocus) onClose('none', false);
    }
  };
  const leave = useRef(() => undefined as void);
  useEffect(() => {
    leave.current = () => { if (unsaved?.refused === false) void save('none', false); };
  });
  // Whoever leaves the page by a key leaves the cell as well.
  useEffect(() => () => {
    leave.current();
    stopTyping(field);
  }, [field]);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      closing.current = true;
      drop();
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
        // What were typed while it is on its way would be gone when the cell closes.
        readOnly={saving}
        value={name}
        onFocus={(event) => {
          startTyping(field);
          if (initial === null && error === null) event.currentTarget.select();
        }}
        onChange={(event) => {
          setName(event.currentTarget.value);
          keep(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          stopTyping(field);
          void save('none', false);
        }}
      />
      {error !== null && <span className={classes.wrong} role="alert" id={`${row.id}-wrong`}>{error}</span>}
    </span>
  );
}
