import { Button, Menu } from '@mantine/core';
import { IconLayoutRows } from '@tabler/icons-react';
import { memo } from 'react';
import { useTexts } from '../../../window/texts.ts';
import { type Grouping, groupings } from '../layout/lines.ts';
import classes from './toolbar.module.css';

/** What the rows are grouped by. */
export const GroupMenu = memo(function GroupMenu({ grouping, onChange }: { grouping: Grouping; onChange: (grouping: Grouping) => void }) {
  const t = useTexts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" className={classes.tool} leftSection={<IconLayoutRows size={16} stroke={1.6} />}>
          {t('timeline:group', { by: t(`timeline:groupBy.${grouping}`) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={grouping} onChange={(value) => onChange(groupings.find((each) => each === value) ?? grouping)}>
          {groupings.map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {t('timeline:group', { by: t(`timeline:groupBy.${each}`) })}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
});
