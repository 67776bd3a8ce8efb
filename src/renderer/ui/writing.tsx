import { ActionIcon, type ActionIconProps, Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { useWriting } from '../window/writing.ts';

/** A button that changes the portfolio; off, with the reason, where that is open to read. */
export function WritingButton(props: ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>) {
  return <Button {...props} {...useWriting()} />;
}

/** The same in the shape of an icon. */
export function WritingIcon(props: ActionIconProps & Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps>) {
  return <ActionIcon {...props} {...useWriting()} />;
}
