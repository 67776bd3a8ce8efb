import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTexts } from '../app/texts.ts';

export interface RowAction {
  label: string;
  onClick: () => void;
  danger?: boolean;
}

/** What can be done with a row, behind three dots. `of` names the row for who does not see where the dots stand. */
export function RowMenu({ of, actions }: { of: string; actions: readonly (RowAction | null)[] }) {
  const t = useTexts();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size={24} aria-label={t('record:action.more', { of })}><IconDots size={16} stroke={1.6} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.filter((each) => each !== null).map(({ label, onClick, danger }) => (
          <Menu.Item key={label} onClick={onClick} {...(danger && { color: 'red' })}>{label}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
