import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  title: string;
  text: string;
  action?: ReactNode;
  /** Stands in a page whose content runs from edge to edge, and so keeps the page's margin itself. */
  inset?: boolean;
}

/** A page or a list without anything in it: what belongs here and how to add it. */
export function EmptyState({ title, text, action, inset }: EmptyStateProps) {
  return (
    <div className={classes['emptyState']} data-inset={inset || undefined}>
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  );
}
