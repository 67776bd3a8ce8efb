import { Menu, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSaving } from '../../../window/edit.ts';
import { useTexts } from '../../../window/texts.ts';
import { type FieldKey, leadTo, type Unsaved, useAllUnsaved, useRefusedForms } from '../../../window/unsaved.ts';
import classes from './top-bar.module.css';

/**
 * Whether everything is in the file. What is not leads to its field: at once where it is one, by a list where they are
 * several.
 */
export function SavedState() {
  const t = useTexts();
  const saving = useSaving();
  const unsaved = useAllUnsaved();
  const forms = useRefusedForms();
  const count = unsaved.length + forms;
  const state = count > 0 ? 'notSaved' : saving ? 'saving' : 'saved';
  const Icon = { saved: IconCheck, saving: IconDots, notSaved: IconAlertTriangle }[state];
  const words = count > 0 ? t('shell:unsaved.count', { number: count }) : t(`shell:saved.${state}`);
  const shown = <><Icon size={14} stroke={2} aria-hidden /><span>{words}</span></>;
  return (
    <span className={classes.saved} data-saved={state} role="status">
      {unsaved.length === 0 ? shown : <Unsaveds unsaved={unsaved}>{shown}</Unsaveds>}
    </span>
  );
}

function Unsaveds({ unsaved, children }: { unsaved: readonly (readonly [FieldKey, Unsaved])[]; children: ReactNode }) {
  const t = useTexts();
  const router = useRouter();
  const lead = ([key, { at }]: readonly [FieldKey, Unsaved]) => {
    leadTo(key);
    if (router.state.location.href !== at) router.history.push(at);
  };
  const [only] = unsaved;
  if (unsaved.length === 1 && only) {
    return <UnstyledButton className={classes.unsaved} title={t('shell:unsaved.lead')} onClick={() => lead(only)}>{children}</UnstyledButton>;
  }
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target><UnstyledButton className={classes.unsaved}>{children}</UnstyledButton></Menu.Target>
      <Menu.Dropdown>
        {unsaved.map((each) => (
          <Menu.Item key={each[0]} onClick={() => lead(each)}>
            <span className={classes.unsavedItem}><bdi>{each[1].page}</bdi><span>{each[1].label}</span><bdi>{each[1].typed}</bdi></span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
