import { ActionIcon, Button, SegmentedControl, Slider } from '@mantine/core';
import { IconTimeline, IconChevronLeft, IconChevronRight, IconTable } from '@tabler/icons-react';
import { memo } from 'react';
import { usePageTitle } from '../../../window/page-title.ts';
import { useTexts } from '../../../window/texts.ts';
import type { Filter, Grouping } from '../layout/lines.ts';
import { type Preset, presets } from '../layout/presets.ts';
import { daysPerYear, sliderOf } from '../layout/range.ts';
import type { TimelineActions } from '../use-timeline-state.ts';
import { FilterMenu } from './filter-menu.tsx';
import { GroupMenu } from './group-menu.tsx';
import classes from './toolbar.module.css';

const icon = { size: 16, stroke: 1.6 };

interface Props {
  preset: Preset | null;
  span: number;
  isToday: boolean;
  grouping: Grouping;
  filter: Filter;
  asTable: boolean;
  /** Nothing to show: only the title. */
  bare: boolean;
  actions: TimelineActions;
  onGrouping: (grouping: Grouping) => void;
  onFilter: (filter: Filter) => void;
  onAsTable: (asTable: boolean) => void;
}

/** The page's title and its tools: range, step, scale, groups, filter, table. */
export const Toolbar = memo(function Toolbar(props: Props) {
  const { asTable, bare, filter, onAsTable } = props;
  const t = useTexts();
  const heading = usePageTitle(t('timeline:title'));
  return (
    <div className={classes.toolbar}>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>{t('timeline:title')}</h1>
      {!bare && !asTable && <RangeTools {...props} />}
      <span className={classes.space} />
      {!bare && (
        <>
          {!asTable && <GroupMenu grouping={props.grouping} onChange={props.onGrouping} />}
          <FilterMenu filter={filter} onChange={props.onFilter} />
          <TableSwitch asTable={asTable} onChange={onAsTable} />
        </>
      )}
    </div>
  );
});

const TableSwitch = memo(function TableSwitch({ asTable, onChange }: { asTable: boolean; onChange: (asTable: boolean) => void }) {
  const t = useTexts();
  return (
    <Button
      variant="subtle" className={classes.tool} onClick={() => onChange(!asTable)}
      leftSection={asTable ? <IconTimeline {...icon} /> : <IconTable {...icon} />}
    >
      {t(asTable ? 'timeline:asChart' : 'timeline:asTable')}
    </Button>
  );
});

type RangeProps = Pick<Props, 'preset' | 'span' | 'isToday' | 'actions'>;

function RangeTools({ preset, span, isToday, actions }: RangeProps) {
  return (
    <>
      <PresetsAndSteps preset={preset} isToday={isToday} actions={actions} />
      <Scale span={span} actions={actions} />
    </>
  );
}

// zooming moves the slider alone
const PresetsAndSteps = memo(function PresetsAndSteps({ preset, isToday, actions }: Omit<RangeProps, 'span'>) {
  const t = useTexts();
  return (
    <>
      <SegmentedControl
        aria-label={t('timeline:range')} value={preset ?? ''} className={classes.presets}
        onChange={(value) => {
          const chosen = presets.find((each) => each === value);
          if (chosen) actions.setPreset(chosen);
        }}
        data={presets.map((each) => ({ value: each, label: t(`timeline:preset.${each}`) }))}
      />
      <div className={classes.steps}>
        <ActionIcon aria-label={t('timeline:earlier')} onClick={() => actions.step(-1)}><IconChevronLeft {...icon} /></ActionIcon>
        <Button variant="default" className={classes.today} onClick={actions.toAsOf}>
          {t(isToday ? 'timeline:today' : 'timeline:asOfDay')}
        </Button>
        <ActionIcon aria-label={t('timeline:later')} onClick={() => actions.step(1)}><IconChevronRight {...icon} /></ActionIcon>
      </div>
    </>
  );
});

function Scale({ span, actions }: Pick<RangeProps, 'span' | 'actions'>) {
  const t = useTexts();
  const years = span / daysPerYear;
  return (
    <Slider
      className={classes.scale} size={3} thumbSize={13} label={null} value={sliderOf(span)} min={0} max={100} step={0.5}
      onChange={actions.setScale} thumbLabel={t('timeline:scale')}
      thumbValueText={t('timeline:scaleValue', { count: years < 10 ? Math.round(years * 10) / 10 : Math.round(years) })}
    />
  );
}
