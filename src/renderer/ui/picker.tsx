import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { folded, sameName, searchFor } from '../../shared/domain/search.ts';
import { useTexts } from '../app/texts.ts';
import { Highlighted } from './highlighted.tsx';
import classes from './picker.module.css';

export interface PickItem {
  id: string;
  name: string;
  /** Shown at the right, and searched. */
  detail?: string | null;
  /** Searched but not shown: other names. */
  also?: string | null;
  mark?: ReactNode;
}

export interface PickerProps {
  label: string;
  /** Whether the label stands above the field or is only read aloud. */
  hideLabel?: boolean;
  items: readonly PickItem[];
  /** The chosen item's id. */
  value?: string | null | undefined;
  /** Gets the chosen id; null where *none* was chosen. */
  onPick: (id: string | null) => void;
  /** Makes a new record of that name: offered last. */
  onCreate?: ((name: string) => void) | undefined;
  /** Offers *none*. */
  clearable?: boolean;
  placeholder?: string;
  /** Has the cursor at once: it was opened by the person, in the place of what was pressed. */
  focused?: boolean;
  error?: string | null;
  /** The field was left, or Esc pressed, without a choice. */
  onLeave?: () => void;
}

const none = 'none';
const create = 'create';
const mostShown = 50;

const comparedOf = (item: PickItem) => folded([item.name, item.detail, item.also].filter(Boolean).join(' '));

/** Chooses one of many by typing a part of its name, whatever its case and accents. */
export function Picker(props: PickerProps) {
  const { label, hideLabel, items, value, onPick, onCreate, clearable, placeholder, focused, error, onLeave } = props;
  const t = useTexts();
  const chosen = items.find((item) => item.id === value);
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const text = (typed ?? '').trim();
  const found = useMemo(() => {
    const fits = searchFor(text);
    return items.filter((item) => fits(comparedOf(item)));
  }, [items, text]);
  const canCreate = onCreate !== undefined && text !== '' && !found.some((item) => sameName(item.name, text));
  useEffect(() => {
    if (typed !== null && found.length > 0) combobox.selectFirstOption();
  }, [combobox, typed, found]);

  const submit = (option: string) => {
    setTyped(null);
    combobox.closeDropdown();
    if (option === create) onCreate?.(text);
    else onPick(option === none ? null : option);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit} position="bottom-start" middlewares={{ flip: true, shift: true }}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={hideLabel ? undefined : label} aria-label={hideLabel ? label : undefined} error={error} data-autofocus={focused || undefined}
          value={typed ?? chosen?.name ?? ''} placeholder={placeholder ?? t('shell:typeToSearch')}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- opened by the person, in the place of what was pressed
          autoFocus={focused === true}
          onFocus={(event) => { event.currentTarget.select(); combobox.openDropdown(); }}
          onClick={() => combobox.openDropdown()}
          onChange={(event) => { setTyped(event.currentTarget.value); combobox.openDropdown(); }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || (!combobox.dropdownOpened && typed === null && !onLeave)) return;
            event.stopPropagation();
            setTyped(null);
            combobox.closeDropdown();
            onLeave?.();
          }}
          onBlur={() => { setTyped(null); combobox.closeDropdown(); onLeave?.(); }}
        />
      </Combobox.Target>
      <Combobox.Dropdown miw={280}>
        <Combobox.Options aria-label={label} className={classes['options']}>
          {found.slice(0, mostShown).map((item) => (
            <Combobox.Option key={item.id} value={item.id} active={item.id === value} className={classes['option']}>
              {item.mark}
              <bdi><Highlighted text={item.name} typed={text} /></bdi>
              {item.detail && <em>{item.detail}</em>}
            </Combobox.Option>
          ))}
          {clearable && value && <Combobox.Option value={none} className={classes['option']}>{t('shell:none')}</Combobox.Option>}
          {canCreate && (
            <Combobox.Option value={create} className={classes['option']}>
              <IconPlus size={14} stroke={1.8} aria-hidden />{t('shell:create', { name: text })}
            </Combobox.Option>
          )}
          {found.length === 0 && !canCreate && <Combobox.Empty className={classes['none']}>{t('shell:nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
