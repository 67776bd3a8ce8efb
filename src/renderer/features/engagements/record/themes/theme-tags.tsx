import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { WritingIcon } from '../../../../ui/writing.tsx';
import { useRemoveRow } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import classes from './themes.module.css';
import { ThemeDialog, type ThemeTarget } from './theme-dialog.tsx';

/** The themes of a phase, as small tags. */
export function ThemeTags({ themes, target }: { themes: EngagementRecord['themes']; target: ThemeTarget }) {
  const t = useTexts();
  const remove = useRemoveRow();
  const [adding, setAdding] = useState(false);
  return (
    <span className={classes.chips}>
      {themes.map((theme) => (
        <span key={theme.linkId} className={classes.tag}>
          <bdi>{theme.name}</bdi>
          <WritingIcon
            aria-label={t('record:themes.remove', { name: theme.name })} size={22}
            onClick={() => void remove('themeLink', theme.linkId)}
          >
            <IconX size={13} stroke={1.8} />
          </WritingIcon>
        </span>
      ))}
      <LinkButton writes onClick={() => setAdding(true)}>{t('record:action.addLong')}</LinkButton>
      {adding && <ThemeDialog chosen={themes.map((theme) => theme.themeId)} target={target} onClose={() => setAdding(false)} />}
    </span>
  );
}
