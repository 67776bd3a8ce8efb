import { Button, CloseButton, Menu, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowsSort, IconChevronDown, IconLayoutRows, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { marks } from '../../../../shared/domain/engagement.ts';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { WritingButton } from '../../../ui/writing.tsx';
import { usePageTitle } from '../../../window/page-title.ts';
import { useTexts } from '../../../window/texts.ts';
import type { GridColumn } from './columns.ts';
import classes from './page.module.css';
import { type GridState, groupings } from './search.ts';

interface HeaderProps {
  state: GridState;
  columns: readonly GridColumn[];
  onChange: (patch: Partial<GridState>) => void;
  onNew: () => void;
}

const icon = { size: 16, stroke: 1.6 };

/** The page's title with what is shown, how it is grouped and ordered, the search and the button for a new one. */
export function GridHeader({ state, columns, onChange, onNew }: HeaderProps) {
  const t = useTexts();
  const title = state.mark ? t(`terms:marks.${state.mark}`) : t('terms:engagements');
  const heading = usePageTitle(title);
  return (
    <div className={classes.header}>
      <h1 ref={heading} tabIndex={-1}>{t('terms:engagements')}</h1>
      <KindMenu mark={state.mark} onChange={(mark) => onChange({ mark })} />
      <span className={classes.grow} />
      <SearchBox q={state.q} onChange={(q) => onChange({ q })} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" className={classes.tool} leftSection={<IconLayoutRows {...icon} />}>
            {t('grid:groupBy', { by: t(`grid:groups.${state.group}`) })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {groupings.map((group) => (
            <Menu.Item key={group} aria-current={state.group === group || undefined} onClick={() => onChange({ group })}>
              {t(`grid:groups.${group}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <SortMenu sort={state.sort} columns={columns} onChange={(sort) => onChange({ sort })} />
      <WritingButton ml={8} leftSection={<IconPlus size={15} stroke={2} />} onClick={onNew}>{t('grid:new')}</WritingButton>
    </div>
  );
}

function KindMenu({ mark, onChange }: { mark: GridState['mark']; onChange: (mark: GridState['mark']) => void }) {
  const t = useTexts();
  const shown = mark ? t(`terms:marks.${mark}`) : t('grid:allKinds');
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.kind} aria-label={t('grid:chooseKind', { kind: shown })}>
          {mark && <KindMark mark={mark} size={10} />}{shown}<IconChevronDown size={14} stroke={1.6} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChange(null)}>{t('grid:allKinds')}</Menu.Item>
        {marks.map((each) => (
          <Menu.Item key={each} leftSection={<KindMark mark={each} size={10} />} onClick={() => onChange(each)}>
            {t(`terms:marks.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function SortMenu({ sort, columns, onChange }: {
  sort: GridState['sort']; columns: readonly GridColumn[]; onChange: (sort: GridState['sort']) => void;
}) {
  const t = useTexts();
  const column = t(`grid:column.${sort.column}`);
  const shown = t(sort.descending ? 'grid:descending' : 'grid:ascending', { column });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle" className={classes.tool} leftSection={<IconArrowsSort {...icon} />}
          aria-label={t('grid:sortBy', { column: shown })}
        >
          {shown}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map((each) => (
          <Menu.Item
            key={each} aria-current={sort.column === each || undefined}
            onClick={() => onChange({ column: each, descending: sort.descending })}
          >
            {t(`grid:column.${each}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChange({ ...sort, descending: false })}>{t('grid:sortAscending')}</Menu.Item>
        <Menu.Item onClick={() => onChange({ ...sort, descending: true })}>{t('grid:sortDescending')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const typingPause = 120;

/** The search box keeps its own text, so that typing never waits for the address to follow. */
function SearchBox({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const t = useTexts();
  const [text, setText] = useState(q);
  const sent = useRef(q);
  useEffect(() => {
    // The address changed by another way: back, a link, *clear filters*.
    if (q === sent.current) return;
    sent.current = q;
    setText(q);
  }, [q]);
  useEffect(() => {
    if (text === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text;
      onChange(text);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <TextInput
      className={classes.search} type="search" aria-label={t('grid:search')} placeholder={t('grid:searchHint')}
      leftSection={<IconSearch size={15} stroke={1.7} />} value={text}
      rightSection={text === '' ? null : (
        <CloseButton size="sm" aria-label={t('grid:clearSearch')} onClick={() => setText('')} />
      )}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => { if (event.key === 'Escape') setText(''); }}
    />
  );
}
