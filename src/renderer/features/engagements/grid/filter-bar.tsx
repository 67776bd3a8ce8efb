import { Checkbox, Menu, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconFilter, IconPlus, IconX } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import type { EngagementRow } from '../../../../shared/contract/engagement.ts';
import { compareText } from '../../../../shared/domain/collate.ts';
import type { Language } from '../../../../shared/domain/language.ts';
import { folded, searchFor } from '../../../../shared/domain/search.ts';
import { type Status, statuses } from '../../../../shared/domain/status.ts';
import type { Texts } from '../../../../shared/i18n/texts.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import { filterValues } from './rows.ts';
import { type Filter, type FilterField, filterFields, missing, toggleFilter } from './search.ts';
import classes from './page.module.css';
import type { FilterNames } from './use-lookups.ts';

/** The columns in which no row has anything: they give their width away, and can be called back. */
export interface EmptyColumns {
  count: number;
  shown: boolean;
  onShow: (shown: boolean) => void;
}

interface FilterBarProps {
  filters: readonly Filter[];
  /** The rows that filters choose from. */
  rows: readonly EngagementRow[];
  names: FilterNames;
  shown: number;
  all: number;
  empty: EmptyColumns;
  onChange: (filters: Filter[]) => void;
}

interface Choice {
  value: string;
  label: string;
}

/** The name of a filter's value in the language of the window. */
function valueName(t: Texts, { field, value }: Filter, rows: readonly EngagementRow[], names: FilterNames): string {
  if (value === missing) return t(`grid:filterMissing.${field}`);
  const known = {
    status: () => (statuses.includes(value as Status) ? t(`terms:status.${value as Status}`) : undefined),
    responsible: () => rows.find((row) => row.responsibleId === value)?.responsible,
    partner: () => names.partnerNames.get(value),
    country: () => names.countryNames.get(value),
  }[field]();
  return known ?? t('grid:filterGone');
}

/** What a field can be filtered by: the values that the rows have, in order, *missing* last. */
function choicesOf(
  t: Texts, field: FilterField, rows: readonly EngagementRow[], names: FilterNames, chosen: readonly Filter[], language: Language,
): Choice[] {
  const values = new Set(chosen.filter((each) => each.field === field).map((each) => each.value));
  for (const row of rows) for (const value of filterValues(row, field, names)) values.add(value);
  const compare = compareText(language);
  const order = (value: string) => (field === 'status' ? statuses.indexOf(value as Status) : 0);
  return [...values]
    .map((value) => ({ value, label: valueName(t, { field, value }, rows, names) }))
    .sort((a, b) => Number(a.value === missing) - Number(b.value === missing)
      || order(a.value) - order(b.value) || compare(a.label, b.label));
}

/** The filters as chips, the menu that adds one, and how many rows are shown. */
export function FilterBar({ filters, rows, names, shown, all, empty, onChange }: FilterBarProps) {
  const t = useTexts();
  const [open, setOpen] = useState<FilterField | null>(null);
  const used = filterFields.filter((field) => field === open || filters.some((each) => each.field === field));
  const free = filterFields.filter((field) => !used.includes(field));
  return (
    <div className={classes.filters}>
      <IconFilter size={15} stroke={1.6} aria-hidden />
      <div className={classes.chips} role="group" aria-label={t('grid:filters')}>
        {used.map((field) => (
          <FilterChip
            key={field} field={field} filters={filters} rows={rows} names={names} opened={open === field}
            onOpen={(opened) => setOpen(opened ? field : null)} onChange={onChange}
          />
        ))}
        {free.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <UnstyledButton className={classes.add}><IconPlus size={13} stroke={1.8} />{t('grid:filter')}</UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              {free.map((field) => (
                // The chip opens once the menu has given the focus back, else it would be closed with it.
                <Menu.Item key={field} onClick={() => setTimeout(() => setOpen(field))}>{t(`grid:filterField.${field}`)}</Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <span className={classes.grow} />
      {empty.count > 0 && (
        <LinkButton onClick={() => empty.onShow(!empty.shown)}>
          {t(empty.shown ? 'grid:hideEmpty' : 'grid:showEmpty', { count: empty.count })}
        </LinkButton>
      )}
      <span className={classes.count} role="status">{t('grid:shown', { shown, all })}</span>
    </div>
  );
}

interface FilterChipProps extends Pick<FilterBarProps, 'filters' | 'rows' | 'names' | 'onChange'> {
  field: FilterField;
  opened: boolean;
  onOpen: (opened: boolean) => void;
}

function FilterChip({ field, filters, rows, names, opened, onOpen, onChange }: FilterChipProps) {
  const t = useTexts();
  const { language } = useView();
  const [find, setFind] = useState('');
  const heading = useId();
  const mine = filters.filter((each) => each.field === field);
  const fieldName = t(`grid:filterField.${field}`);
  const choices = useMemo(
    () => (opened ? choicesOf(t, field, rows, names, filters, language) : []),
    [opened, t, field, rows, names, filters, language],
  );
  const fits = searchFor(find);
  const found = choices.filter((choice) => fits(folded(choice.label)));
  return (
    <Popover opened={opened} onChange={onOpen} trapFocus position="bottom-start" withinPortal>
      <Popover.Target>
        <span className={classes.chip}>
          <UnstyledButton
            className={classes.chipText} aria-label={t('grid:filterEdit', { field: fieldName })} onClick={() => onOpen(!opened)}
          >
            <i>{fieldName}</i>
            <span>{mine.map((each) => valueName(t, each, rows, names)).join(', ')}</span>
          </UnstyledButton>
          <UnstyledButton
            className={classes.chipRemove} aria-label={t('grid:filterRemove', { field: fieldName })}
            onClick={() => { onOpen(false); onChange(filters.filter((each) => each.field !== field)); }}
          >
            <IconX size={13} stroke={1.8} />
          </UnstyledButton>
        </span>
      </Popover.Target>
      <Popover.Dropdown p={8} miw={220} aria-labelledby={heading}>
        <span id={heading} hidden>{fieldName}</span>
        {choices.length > 8 && (
          <TextInput
            mb={8} aria-label={t('grid:findValue')} placeholder={t('grid:findValue')} value={find} data-autofocus
            onChange={(event) => setFind(event.currentTarget.value)}
          />
        )}
        <div className={classes.values}>
          {found.length === 0 && <p className={classes.note}>{t('grid:noValues')}</p>}
          {found.map((choice) => (
            <Checkbox
              key={choice.value} label={choice.label} my={6} mx={4} styles={{ label: { fontSize: 14 } }}
              checked={mine.some((each) => each.value === choice.value)}
              onChange={() => onChange(toggleFilter(filters, { field, value: choice.value }))}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
