import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { formatCount } from '../../../../shared/domain/count.ts';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { Swatch } from '../../../ui/marks/swatch.tsx';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import type { HeadLine } from '../layout/lines.ts';
import { groupName } from '../words.ts';
import classes from './group-head.module.css';

interface Props {
  head: HeadLine;
  /** Whether Tab and arrows lead here. */
  active: boolean;
  /** Rows pass below it: it covers them. */
  stuck: boolean;
}

/** The head of a group: what its rows have in common, and how many engagements they are. */
export const GroupHead = memo(function GroupHead({ head, active, stuck }: Props) {
  const t = useTexts();
  const { language } = useView();
  const { subject } = head;
  const name = groupName(t, subject);
  const Chevron = head.collapsed ? IconChevronRight : IconChevronDown;
  return (
    <div
      role="row" aria-rowindex={head.index + 1} aria-level={1} aria-expanded={!head.collapsed} className={classes.head}
      data-line={head.key} data-mark={subject.by === 'mark' ? subject.mark : undefined} data-stuck={stuck || undefined}
    >
      <div
        role="rowheader" className={classes.title} tabIndex={active ? 0 : -1} data-head
        aria-label={`${name}, ${t('timeline:engagements', { count: head.count })}`}
      >
        <Chevron size={14} stroke={1.8} aria-hidden className={classes.chevron} />
        {subject.by === 'mark' && <KindMark mark={subject.mark} size={11} />}
        {subject.by === 'status' && <Swatch status={subject.status} />}
        <b>{name}</b>
        <span className={classes.count}>{formatCount(head.count, language)}</span>
      </div>
    </div>
  );
});
