import type { ReactNode } from 'react';
import { formatCount } from '../../shared/domain/count.ts';
import { useView } from '../window/view.tsx';
import classes from './section-header.module.css';

interface SectionHeaderProps {
  title: string;
  count?: number | undefined;
  /** What stands in place of the count where the section holds nothing: the head is then all of it. */
  nothing?: string | undefined;
  action?: ReactNode;
}

/** The head of a section: its heading, how many things it holds, and its one verb. */
export function SectionHeader({ title, count, nothing, action }: SectionHeaderProps) {
  const { language } = useView();
  const none = count === 0 && nothing !== undefined;
  return (
    <div className={classes['sectionHead']} data-none={none || undefined}>
      <h2>{title}</h2>
      {count !== undefined && <span className={classes['count']}>{none ? nothing : formatCount(count, language)}</span>}
      {action}
    </div>
  );
}
