import type { ReactNode } from 'react';
import classes from './parts.module.css';

/** The head of a section: its heading, how many things it holds, and its one verb. */
export function SectionHeader({ title, count, action }: { title: string; count?: number; action?: ReactNode }) {
  return (
    <div className={classes['sectionHead']}>
      <h2>{title}</h2>
      {count !== undefined && <span className={classes['count']}>{count}</span>}
      {action}
    </div>
  );
}
