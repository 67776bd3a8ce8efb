import { useTexts } from '../../app/texts.ts';
import { Picker } from '../../ui/picker.tsx';
import { type PickSource, useNothing, usePickItems } from '../../ui/record-picker.tsx';

/** A record of the portfolio, or the name of one that is made together with what points at it. */
export type Picked = { id: string } | { newName: string } | null;

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
}

const newItem = 'new';
const nothing: readonly string[] = [];

/** Chooses a record in a form, or names a new one, which is made only when the form is saved. */
export function PickOrCreate({ source, label, value, onChange, exclude = nothing, error, focused = false, clearable = true }: PickOrCreateProps) {
  const t = useTexts();
  const items = usePickItems(source)?.filter((item) => !exclude.includes(item.id));
  const made = value && 'newName' in value ? value.newName : null;
  const all = made === null || !items ? items : [...items, { id: newItem, name: made, detail: t('record:newRecord') }];
  const chosen = value === null ? null : 'id' in value ? value.id : newItem;
  return (
    <Picker
      label={label} items={all} value={chosen} clearable={clearable} error={error ?? null} nothing={useNothing(source, true)}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that the person opened
      focused={focused}
      onPick={(id) => onChange(id === null ? null : id === newItem ? value : { id })}
      onCreate={(newName) => onChange({ newName })}
    />
  );
}
