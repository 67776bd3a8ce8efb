import type { ReactNode } from 'react';
import { usePageTitle } from '../window/page-title.ts';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** What stands in the heading where it is more than the title: a mark, an editable name. */
  children?: ReactNode;
  /** Buttons at the right; one filled at most. */
  actions?: ReactNode;
}

/** The head of a page: its heading, which gets the focus when the page opens, and its actions. Titles the window too. */
export function PageHeader({ title, children, actions }: PageHeaderProps) {
  const heading = usePageTitle(title);
  return (
    <header className={classes['pageHead']}>
      <h1 ref={heading} tabIndex={-1}>{children ?? title}</h1>
      {actions}
    </header>
  );
}
