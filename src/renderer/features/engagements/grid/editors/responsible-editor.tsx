import { Combobox, useCombobox } from '@mantine/core';
import { IconPlus, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { EngagementRow } from '../../../../../shared/contract/engagement.ts';
import { meantBy, rankChoices } from '../../../../../shared/domain/choice.ts';
import { Highlighted } from '../../../../ui/highlighted.tsx';
import { Keys } from '../../../../ui/keys.tsx';
import { rpc } from '../../../../window/core/core.ts';
import { shortcuts } from '../../../../window/shortcuts.ts';
import { useTexts } from '../../../../window/texts.ts';
import { fieldKey } from '../../../../window/unsaved.ts';
import { useUnsavedField } from '../../../../window/use-unsaved-field.ts';
import { useWhenReady } from '../../../../window/use-when-ready.ts';
import { useView } from '../../../../window/view.tsx';
import type { AfterEdit, CellEditorProps } from './editing.ts';
import classes from './editors.module.css';
import { useNameResponsible } from './use-name-responsible.ts';

const mostShown = 50;
const nobody = 'nobody';
const create = 'create';

/** What was asked for by a key, or by leaving, before the people were read. */
type Asked = { by: 'key'; creates: boolean; move: AfterEdit } | { by: 'leaving' };

/**
 * Chooses who is responsible, in its cell: the people whose names hold what is typed, the likeliest first, *nobody*, and
 * last *create person*, which Ctrl+Enter chooses from anywhere in the list. A typed name is not dropped when the cell is left.
 */
export function ResponsibleEditor({ row, initial, label, onClose }: CellEditorProps & { row: EngagementRow }) {
  const t = useTexts();
  const { view } = useView();
  const { name, nameNew } = useNameResponsible();
  const people = useQuery(rpc.person.list.queryOptions({ input: view })).data;
  const { unsaved, keep, drop, refuse, sentence } = useUnsavedField(fieldKey('engagement', row.id, 'responsible'), t('grid:column.responsible'));
  // What was typed here before and not saved goes on.
  const [typed, setTyped] = useState((unsaved?.typed ?? '') + (initial ?? ''));
  const error = unsaved?.refused ? sentence ?? t('shell:chooseFromList', { text: unsaved.typed }) : null;
  const closing = useRef(false);
  const combobox = useCombobox({ opened: true });
  const text = typed.trim();
  const found = useMemo(
    () => rankChoices((people ?? []).map((person) => ({ ...person, detail: person.title ?? person.organisation })), text).slice(0, mostShown),
    [people, text],
  );
  const options = [
    ...found.map((person) => person.id),
    ...(row.responsibleId !== null && text === '' ? [nobody] : []),
    ...(text !== '' && people ? [create] : []),
  ];
  const { selectFirstOption } = combobox;
  const listed = text === '' ? '' : options.join(' ');
  useEffect(() => { if (listed !== '') selectFirstOption(); }, [selectFirstOption, listed]);

  const choose = async (value: string, move: AfterEdit, refocus = true) => {
    if (closing.current) return;
    closing.current = true;
    try {
      if (value === create) await nameNew(row, text);
      else if (value === nobody) await name(row, null);
      else if (value !== row.responsibleId) await name(row, value);
      drop();
      onClose(move, refocus);
    } catch (problem) {
      closing.current = false;
      refuse(value === create || value === nobody ? text : people?.find((each) => each.id === value)?.name ?? text, problem);
    }
  };
  const chosen = (): string | null => options[Math.max(combobox.getSelectedOptionIndex(), text === '' ? -1 : 0)] ?? null;
  const [asked, setAsked] = useState<Asked | null>(null);
  const leave = () => {
    if (closing.current) return;
    if (text === '') return onClose('none', false);
    // A key that was pressed before stands.
    if (!people) return setAsked((before) => before ?? { by: 'leaving' });
    const meant = meantBy(people, text, true);
    if (meant === null) refuse(text, null);
    else void choose('choice' in meant ? meant.choice.id : create, 'none', false);
  };
  const take = (creates: boolean, move: AfterEdit) => {
    if (text !== '' && !people) return setAsked({ by: 'key', creates, move });
    const value = creates ? create : chosen();
    if (value !== null) void choose(value, move);
    else if (text === '') onClose(move);
  };
  useWhenReady(people !== undefined, () => {
    if (asked?.by === 'key') take(asked.creates, asked.move);
    else if (asked) leave();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      closing.current = true;
      drop();
      onClose('none');
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      take(event.ctrlKey && text !== '', 'down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      const move = event.shiftKey ? 'left' : 'right';
      if (text === '') onClose(move);
      else take(false, move);
    }
  };
  return (
    <Combobox
      store={combobox} position="bottom-start" width={320} offset={3}
      onOptionSubmit={(value) => void choose(value, 'none')}
    >
      <Combobox.Target withKeyboardNavigation>
        <span className={classes.editor} data-wrong={error !== null || undefined}>
          <Combobox.EventsTarget>
            <input
              // eslint-disable-next-line jsx-a11y/no-autofocus -- the editor opens where the person is working
              autoFocus aria-label={label} aria-invalid={error !== null} value={typed}
              placeholder={row.responsible ?? undefined}
              onChange={(event) => { setTyped(event.currentTarget.value); setAsked(null); keep(event.currentTarget.value); }}
              onKeyDown={onKeyDown}
              onBlur={leave}
            />
          </Combobox.EventsTarget>
          {error !== null && <span className={classes.wrong} role="alert">{error}</span>}
        </span>
      </Combobox.Target>
      <Combobox.Dropdown className={classes.suggestions}>
        <Combobox.Options aria-label={label}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id} className={classes.suggestion}>
              <bdi><Highlighted text={person.name} typed={text} /></bdi>
              {person.detail !== null && <em>{person.detail}</em>}
            </Combobox.Option>
          ))}
          {options.includes(nobody) && (
            <Combobox.Option value={nobody} className={classes.suggestion}>
              <IconUserOff size={13} stroke={1.8} />{t('grid:noResponsible')}
            </Combobox.Option>
          )}
          {options.includes(create) && (
            <Combobox.Option value={create} className={classes.suggestion}>
              <IconPlus size={13} stroke={1.8} />{t('grid:createPerson', { name: text })}
              <em><Keys keys={shortcuts.cell.create.keys} /></em>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
