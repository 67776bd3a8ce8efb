import { ActionIcon, Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { type Mark, marks } from '../../../../shared/domain/engagement.ts';
import { type Status, statuses } from '../../../../shared/domain/status.ts';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { Swatch } from '../../../ui/marks/swatch.tsx';
import { useTexts } from '../../../window/texts.ts';
import { type Filter, noFilter } from '../layout/lines.ts';
import classes from './toolbar.module.css';

interface Props {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Name, kinds and statuses to show. */
export const FilterMenu = memo(function FilterMenu({ filter, onChange }: Props) {
  const t = useTexts();
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" className={classes.tool} leftSection={<IconFilter size={16} stroke={1.6} />}>{t('timeline:filter')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.filter}>
          <TextInput
            label={t('timeline:filterText')} data-autofocus leftSection={<IconSearch size={15} stroke={1.7} />} value={filter.text}
            onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
          />
          <Checkbox.Group
            label={t('timeline:kind')} value={[...filter.marks]}
            onChange={(chosen) => onChange({ ...filter, marks: marks.filter((mark) => chosen.includes(mark)) })}
          >
            <div className={classes.options}>
              {marks.map((mark) => <Checkbox key={mark} value={mark} label={<MarkOption mark={mark} />} />)}
            </div>
          </Checkbox.Group>
          <Checkbox.Group
            label={t('timeline:status')} value={[...filter.statuses]}
            onChange={(chosen) => onChange({ ...filter, statuses: statuses.filter((status) => chosen.includes(status)) })}
          >
            <div className={classes.options}>
              {statuses.map((status) => <Checkbox key={status} value={status} label={<StatusOption status={status} />} />)}
            </div>
          </Checkbox.Group>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
});

function MarkOption({ mark }: { mark: Mark }) {
  const t = useTexts();
  return <span className={classes.option}><KindMark mark={mark} size={10} />{t(`terms:marks.${mark}`)}</span>;
}

function StatusOption({ status }: { status: Status }) {
  const t = useTexts();
  return <span className={classes.option}><Swatch status={status} />{t(`terms:status.${status}`)}</span>;
}

/** The filters that are set, each with a way to take it off, and how much they leave. */
export function FilterChips({ filter, onChange, shown, total }: Props & { shown: number; total: number }) {
  const t = useTexts();
  const text = filter.text.trim();
  const chips = [
    ...(text ? [{ field: t('timeline:filterText'), value: text, without: { ...filter, text: '' } }] : []),
    ...filter.marks.map((mark) => ({
      field: t('timeline:kind'), value: t(`terms:marks.${mark}`), without: { ...filter, marks: filter.marks.filter((each) => each !== mark) },
    })),
    ...filter.statuses.map((status) => ({
      field: t('timeline:status'), value: t(`terms:status.${status}`),
      without: { ...filter, statuses: filter.statuses.filter((each) => each !== status) },
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <div className={classes.chips}>
      {chips.map(({ field, value, without }) => (
        <span key={`${field} ${value}`} className={classes.chip}>
          {field} <b>{value}</b>
          <ActionIcon size={20} aria-label={t('timeline:removeFilter', { value })} onClick={() => onChange(without)}>
            <IconX size={13} stroke={1.8} />
          </ActionIcon>
        </span>
      ))}
      <Button variant="subtle" className={classes.clear} onClick={() => onChange(noFilter)}>{t('timeline:clearFilters')}</Button>
      <output>{t('timeline:shown', { shown, total })}</output>
    </div>
  );
}
