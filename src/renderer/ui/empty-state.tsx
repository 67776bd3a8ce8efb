import type { ReactNode } from 'react';
import classes from './parts.module.css';

/** A page or a list without anything in it: what belongs here and how to add it. */
export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <div className={classes['emptyState']}>
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  );
}
