import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../window/texts.ts';
import { useWriting } from '../window/writing.ts';

interface RowAction {
  label: string;
  onClick: () => void;
  danger?: boolean;
  /** It only shows something, and changes nothing. */
  shows?: boolean;
}

/** What can be done with a row, behind three dots. `of` names the row for who does not see where the dots stand. */
export function RowMenu({ of, actions }: { of: string; actions: readonly (RowAction | null)[] }) {
  const t = useTexts();
  const writing = useWriting();
  const button = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLElement | null>(null);
  useEffect(() => () => {
    // An action that removed the row leaves who works by keyboard at the head of its section.
    setTimeout(() => {
      if (document.activeElement !== document.body || !heading.current?.isConnected) return;
      heading.current.tabIndex = -1;
      heading.current.focus({ preventScroll: true });
    }, 0);
  }, []);
  const act = (onClick: () => void) => {
    heading.current = button.current?.closest('section')?.querySelector('h2') ?? null;
    onClick();
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon ref={button} size={24} aria-label={t('record:action.more', { of })}><IconDots size={16} stroke={1.6} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.filter((each) => each !== null).map(({ label, onClick, danger, shows }) => (
          <Menu.Item key={label} onClick={() => act(onClick)} {...(danger && { color: 'red' })} {...(!shows && writing)}>{label}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
