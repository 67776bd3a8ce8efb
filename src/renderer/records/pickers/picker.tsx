import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Choice, mayCreate, meantBy, rankChoices } from '../../../shared/domain/choice.ts';
import { isBlank } from '../../../shared/domain/fold.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import { afterPress } from '../../window/press.ts';
import { useTexts } from '../../window/texts.ts';
import { useWhenReady } from '../../window/use-when-ready.ts';
import { useFieldDraft } from '../drafts/drafts.ts';
import classes from './picker.module.css';

export interface PickItem extends Choice {
  id: string;
  mark?: ReactNode;
}

export interface PickerProps {
  label: string;
  /** What the field is called in the draft around it, in every language alike. */
  draft: string;
  /** Whether the label stands above the field or is only read aloud. */
  hideLabel?: boolean;
  /** Undefined while they are read. */
  items: readonly PickItem[] | undefined;
  /** The chosen item's id. */
  value?: string | null | undefined;
  /** Gets the chosen id; null where *none* was chosen. */
  onPick: (id: string | null) => void;
  /** Makes a new record of that name: offered last, or alone where nothing is like it. */
  onCreate?: ((name: string) => void) | undefined;
  /** Offers *none*. */
  clearable?: boolean;
  placeholder?: string;
  /** Has the cursor at once: it was opened by the person, in the place of what was pressed. */
  focused?: boolean;
  error?: string | null;
  /** What an empty list says. */
  nothing?: string | undefined;
  /** The field was left, or Esc pressed, without a choice. Not where a typed name is still to be chosen. */
  onLeave?: () => void;
}

const none = 'none';
const create = 'create';
const mostShown = 50;

/**
 * Chooses one of many by typing a part of its name, whatever its case and accents. What is typed is never dropped: Enter
 * and Tab take the row that is marked in the list, leaving takes what can only mean one thing, and else it stays to be chosen.
 */
export function Picker(props: PickerProps) {
  const { label, draft, hideLabel, items, value, onPick, onCreate, clearable, placeholder, focused, error, nothing, onLeave } = props;
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const chosen = items?.find((item) => item.id === value);
  const [typed, setTyped] = useFieldDraft(`typed in ${draft}`);
  const name = typed === null ? chosen?.name ?? '' : null;
  // A name that is read when the cursor is there already: what is typed takes its place too.
  useLayoutEffect(() => { if (name !== null && document.activeElement === input.current) input.current?.select(); }, [name]);
  /** It was left with a name that may mean several things, or nothing. */
  const [toChoose, setToChoose] = useState(false);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const text = typed === null || isBlank(typed) ? '' : typed.trim();
  const found = useMemo(() => rankChoices(items ?? [], text).slice(0, mostShown), [items, text]);
  const canCreate = onCreate !== undefined && items !== undefined && mayCreate(items, text);
  const canClear = clearable === true && Boolean(value) && text === '';
  const rows = [...found.map((item) => item.id), ...(canClear ? [none] : []), ...(canCreate ? [create] : [])];
  const listed = typed === null ? null : rows.join(' ');
  const { selectFirstOption } = combobox;
  useEffect(() => { if (listed !== null && text !== '') selectFirstOption(); }, [selectFirstOption, listed, text]);

  const isRead = items !== undefined;
  /** Enter was pressed before the list was there. */
  const entered = useRef(false);
  const type = (next: string | null) => {
    entered.current = false;
    setTyped(next);
    setToChoose(false);
  };
  const submit = (option: string) => {
    type(null);
    combobox.closeDropdown();
    if (option === create) onCreate?.(text);
    else onPick(option === none ? null : option);
  };
  const emptied = typed !== null && text === '' && clearable === true && Boolean(value);
  const leave = () => {
    combobox.closeDropdown();
    if (emptied) return submit(none);
    if (text === '') {
      type(null);
      return onLeave?.();
    }
    const meant = items ? meantBy(items, text, onCreate !== undefined) : null;
    // A sentence below would move what is being pressed.
    if (meant === null) afterPress(() => setToChoose(items !== undefined));
    else submit('choice' in meant ? meant.choice.id : create);
  };
  const enter = (row = rows[0]) => {
    entered.current = !isRead;
    if (!isRead) return;
    if (row === undefined) setToChoose(true);
    else submit(row);
  };
  // A name that was typed before the list was there is taken when it comes.
  useWhenReady(isRead, () => {
    if (text !== '' && entered.current) enter();
    else if (text !== '' && document.activeElement !== input.current) leave();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const row = rows[Math.max(combobox.getSelectedOptionIndex(), 0)];
    if (event.key === 'Tab' && text !== '' && row !== undefined) submit(row);
    else if (event.key === 'Enter' && (text !== '' || emptied)) {
      // Never to the form around it, which would be saved without what stands here.
      event.preventDefault();
      if (combobox.dropdownOpened && combobox.getSelectedOptionIndex() !== -1) return;
      if (emptied) submit(none);
      else enter(row);
    } else if (event.key === 'Escape' && (combobox.dropdownOpened || typed !== null || onLeave)) {
      event.stopPropagation();
      type(null);
      combobox.closeDropdown();
      onLeave?.();
    }
  };
  const sentence = toChoose ? t(found.length > 0 ? 'shell:chooseFromList' : 'shell:notInList', { text }) : null;
  return (
    <Combobox store={combobox} onOptionSubmit={submit} position="bottom-start" middlewares={{ flip: true, shift: true }}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input} label={hideLabel ? undefined : label} aria-label={hideLabel ? label : undefined} error={sentence ?? error}
          data-autofocus={focused || undefined} data-to-choose={text !== '' || undefined}
          value={typed ?? name ?? ''} placeholder={placeholder ?? t('shell:typeToSearch')}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- opened by the person, in the place of what was pressed
          autoFocus={focused === true}
          onFocus={(event) => { if (typed === null) event.currentTarget.select(); combobox.openDropdown(); }}
          onClick={() => combobox.openDropdown()}
          onChange={(event) => { type(event.currentTarget.value); combobox.openDropdown(); }}
          onKeyDown={onKeyDown} onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown miw={280}>
        <Combobox.Options aria-label={label} className={classes['options']}>
          {found.map((item) => (
            <Combobox.Option key={item.id} value={item.id} active={item.id === value} className={classes['option']}>
              {item.mark}
              <bdi><Highlighted text={item.name} typed={text} /></bdi>
              {item.detail && <em>{item.detail}</em>}
            </Combobox.Option>
          ))}
          {canClear && <Combobox.Option value={none} className={classes['option']}>{t('shell:none')}</Combobox.Option>}
          {canCreate && (
            <Combobox.Option value={create} className={classes['option']}>
              <IconPlus size={14} stroke={1.8} aria-hidden />{t('shell:create', { name: text })}
            </Combobox.Option>
          )}
          {isRead && rows.length === 0 && (
            <Combobox.Empty className={classes['none']}>{text === '' ? nothing : t('shell:nothingFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
