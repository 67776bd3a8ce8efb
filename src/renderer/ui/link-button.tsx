import type { ComponentPropsWithRef } from 'react';
import { useWriting } from '../window/writing.ts';
import classes from './link-button.module.css';

interface LinkButtonProps extends ComponentPropsWithRef<'button'> {
  danger?: boolean;
  /** It changes the portfolio: off, with the reason, where that is open to read. */
  writes?: boolean;
}

/** A button in the shape of a link, ink with a hairline below: the one verb of a row. */
export function LinkButton({ danger, writes, ...rest }: LinkButtonProps) {
  const writing = useWriting();
  return <button type="button" className={classes['link']} data-danger={danger || undefined} {...rest} {...(writes && writing)} />;
}
