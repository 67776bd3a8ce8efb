import { useEffect } from 'react';
import { useTexts } from '../../window/texts.ts';
import { Picker } from './picker.tsx';
import { type PickSource, useNothing, usePickItems } from './record-picker.tsx';

/**
 * A record of the portfolio, with its name for the day on which it is gone, or the name of one that is made together with
 * what points at it.
 */
export type Picked = { id: string; name?: string } | { newName: string } | null;

interface PickOrCreateProps {
  source: PickSource;
  label: string;
  value: Picked;
  onChange: (value: Picked) => void;
  exclude?: readonly string[];
  error?: string | undefined;
  /** Takes the focus when the form opens. */
  focused?: boolean;
  clearable?: boolean;
  /** Whether a new one can be named; else only one that is there is chosen. */
  creates?: boolean;
}

const newItem = 'new';
const nothing: readonly string[] = [];

/** Chooses a record in a form, or names a new one, which is made only when the form is saved. */
export function PickOrCreate({ source, label, value, onChange, exclude = nothing, error, focused = false, clearable = true, creates = true }: PickOrCreateProps) {
  const t = useTexts();
  const every = usePickItems(source);
  const items = every?.filter((item) => !exclude.includes(item.id));
  const gone = value !== null && 'id' in value && every !== undefined && !every.some((item) => item.id === value.id);
  useEffect(() => {
    // A draft outlives the record that was chosen in it: what is seen is its name, and that is what is saved.
    if (gone) onChange(creates && value.name ? { newName: value.name } : null);
  }, [gone, value, creates, onChange]);
  const made = value && 'newName' in value ? value.newName : null;
  const all = made === null || !items ? items : [...items, { id: newItem, name: made, detail: t('record:newRecord') }];
  const chosen = value === null ? null : 'id' in value ? value.id : newItem;
  return (
    <Picker
      label={label} draft={source} items={all} value={chosen} clearable={clearable} error={error ?? null} nothing={useNothing(source, creates)}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that the person opened
      focused={focused}
      onPick={(id) => onChange(id === null ? null : id === newItem ? value : { id, name: all?.find((item) => item.id === id)?.name ?? '' })}
      onCreate={creates ? (newName) => onChange({ newName }) : undefined}
    />
  );
}
