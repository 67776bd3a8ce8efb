import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { formatCount } from '../../../../shared/domain/count.ts';
import type { Texts } from '../../../../shared/i18n/texts.ts';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { Swatch } from '../../../ui/marks/swatch.tsx';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import classes from './grid.module.css';
import type { Group } from './rows.ts';

/** What a group is called: its kind, its status or its person. */
export function groupName(t: Texts, group: Group): string {
  if (group.mark) return t(`terms:marks.${group.mark}`);
  if (group.status) return t(`terms:statusLong.${group.status}`);
  return group.responsible ?? t('grid:nobody');
}

interface GroupRowProps {
  group: Group;
  collapsed: boolean;
  line: number;
  top: number;
  columns: number;
  active: boolean;
  onPress: (line: number, column: number) => void;
  onToggle: (key: string) => void;
}

/** The head of a group in its kind's colour: one cell, which shows and hides the group's rows. */
export function GroupRow({ group, collapsed, line, top, columns, active, onPress, onToggle }: GroupRowProps) {
  const t = useTexts();
  const { language } = useView();
  const name = groupName(t, group);
  const Chevron = collapsed ? IconChevronRight : IconChevronDown;
  const colour = group.mark ? `var(--nf-kind-${group.mark})` : 'var(--nf-ink)';
  return (
    <div
      role="row" aria-rowindex={line + 2} className={`${classes.line} ${classes.group}`}
      style={{ gridTemplateColumns: '1fr', transform: `translateY(${top}px)`, '--k': colour } as CSSProperties}
    >
      {/* The keys of the cell are the grid's own (Enter, Space, arrows). */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        role="gridcell" aria-expanded={!collapsed} aria-colindex={1} aria-colspan={columns} tabIndex={active ? 0 : -1} data-line={line} data-column={0}
        className={classes.groupCell} title={t(collapsed ? 'grid:expand' : 'grid:collapse', { group: name })}
        onMouseDown={() => onPress(line, 0)} onClick={() => onToggle(group.key)}
      >
        <Chevron size={14} stroke={1.8} aria-hidden />
        <span className={classes.groupName}>
          {group.mark && <KindMark mark={group.mark} size={11} />}
          {group.status && <Swatch status={group.status} />}
          <b>{name}</b>
          <i>{formatCount(group.count, language)}</i>
        </span>
      </div>
    </div>
  );
}
