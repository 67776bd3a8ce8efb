import { Button, Menu } from '@mantine/core';
import { IconLayoutRows } from '@tabler/icons-react';
import { useTexts } from '../../../app/texts.ts';
import { type Grouping, groupings } from '../layout/lines.ts';
import classes from './Toolbar.module.css';

/** What the rows are grouped by. */
export function GroupMenu({ grouping, onChange }: { grouping: Grouping; onChange: (grouping: Grouping) => void }) {
  const t = useTexts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" className={classes.tool} leftSection={<IconLayoutRows size={16} stroke={1.6} />}>
          {t('timeline:group', { by: t(`timeline:groupBy.${grouping}`) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {groupings.map((each) => (
          <Menu.Item key={each} role="menuitemradio" aria-checked={each === grouping} fw={each === grouping ? 600 : undefined} onClick={() => onChange(each)}>
            {t('timeline:group', { by: t(`timeline:groupBy.${each}`) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
