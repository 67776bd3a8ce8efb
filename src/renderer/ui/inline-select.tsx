import { Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatError } from '../../shared/i18n/format-error.ts';
import { useTexts } from '../app/texts.ts';
import { InlineProblem, InlineValue } from './inline-value.tsx';

interface InlineSelectProps<Value extends string> {
  label: string;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  onSave: (value: Value | null) => Promise<unknown>;
  /** Offers *none* as well. */
  clearable?: boolean;
  /** What stands in place of the chosen option's label. */
  shown?: ReactNode;
}

const none = '';

/** One of a few choices, chosen in place. */
export function InlineSelect<Value extends string>(props: InlineSelectProps<Value>) {
  const { label, value, options, onSave, clearable, shown } = props;
  const t = useTexts();
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if ((option?.value ?? null) === value) return;
    try {
      await onSave(option?.value ?? null);
      setProblem(null);
    } catch (error) {
      setProblem(formatError(t, error));
    }
  };
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <InlineValue
            label={label} choice
            shown={shown ?? options.find((each) => each.value === value)?.label ?? null}
          />
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          <Menu.RadioGroup value={value ?? none} onChange={(chosen) => void choose(chosen)}>
            {options.map((option) => (
              <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>{option.label}</Menu.RadioItem>
            ))}
            {clearable && <Menu.RadioItem value={none} closeMenuOnClick>{t('shell:none')}</Menu.RadioItem>}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <InlineProblem problem={problem} />
    </>
  );
}
