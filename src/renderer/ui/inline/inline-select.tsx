import { Menu } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTexts } from '../../window/texts.ts';
import { arrived, type FieldKey, useLedTo } from '../../window/unsaved.ts';
import { useUnsavedField } from '../../window/use-unsaved-field.ts';
import { InlineProblem, InlineValue } from './inline-value.tsx';

type InlineSelectProps<Value extends string> = {
  label: string;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  field: FieldKey;
  /** What stands in place of the chosen option's label. */
  shown?: ReactNode;
} & (
  | { clearable?: false; onSave: (value: Value) => Promise<unknown> }
  /** Offers *none* as well. */
  | { clearable: true; onSave: (value: Value | null) => Promise<unknown> }
);

const none = '';

/** One of a few choices, chosen in place. */
export function InlineSelect<Value extends string>(props: InlineSelectProps<Value>) {
  const { label, value, options, field, onSave, clearable, shown } = props;
  const t = useTexts();
  const { unsaved, typed, isSaving, isSaved, save, drop, sentence } = useUnsavedField(field, label);
  const display = useRef<HTMLButtonElement>(null);
  const choose = (wanted: string) => {
    const option = options.find((each) => each.value === wanted);
    // While another choice is on its way, the value that is known is not the one in the file.
    if ((option?.value ?? null) === value && !isSaving && !isSaved) drop();
    else if (option) void save(wanted, () => onSave(option.value));
    else if (clearable) void save(wanted, () => onSave(null));
  };
  useLedTo(field, () => {
    display.current?.focus();
    arrived();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !unsaved) return;
    event.preventDefault();
    event.stopPropagation();
    drop();
  };
  const chosen = typed === undefined ? undefined : options.find((each) => each.value === typed)?.label ?? t('shell:none');
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <InlineValue
            ref={display} label={label} choice aria-invalid={unsaved !== undefined || undefined} onKeyDownCapture={onKeyDown}
            shown={chosen ?? shown ?? options.find((each) => each.value === value)?.label ?? null}
          />
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          <Menu.RadioGroup value={typed ?? value ?? none} onChange={choose}>
            {options.map((option) => (
              <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>{option.label}</Menu.RadioItem>
            ))}
            {clearable && <Menu.RadioItem value={none} closeMenuOnClick>{t('shell:none')}</Menu.RadioItem>}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <InlineProblem problem={sentence} />
    </>
  );
}
