import type { ComponentPropsWithRef } from 'react';
import classes from './parts.module.css';

/** A button in the shape of a link, ink with a hairline below: the one verb of a row. */
export function LinkButton({ danger, ...rest }: ComponentPropsWithRef<'button'> & { danger?: boolean }) {
  return <button type="button" className={classes['link']} data-danger={danger || undefined} {...rest} />;
}
