import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { WritingIcon } from '../../../../ui/writing.tsx';
import { useRemoveRow } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import row from '../rows.module.css';
import classes from './themes.module.css';
import { ThemeDialog } from './theme-dialog.tsx';

/** The themes and strategic goals that the engagement serves. */
export function Themes({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const remove = useRemoveRow();
  const [adding, setAdding] = useState(false);
  return (
    <section id="themes">
      <SectionHeader
        title={t('record:section.themes')} count={record.themes.length} nothing={t('record:empty.themes')}
        action={<LinkButton writes onClick={() => setAdding(true)}>{t('record:action.add')}</LinkButton>}
      />
      <ul className={`${row.list} ${classes.themes}`}>
        {record.themes.map((theme) => (
          <li key={theme.linkId}>
            <span>
              <bdi>{theme.name}</bdi>
              {theme.type === 'goal' && <span className={row.second}>{`, ${t('terms:themeType.goal')}`}</span>}
            </span>
            <WritingIcon
              aria-label={t('record:themes.remove', { name: theme.name })} size={24}
              onClick={() => void remove('themeLink', theme.linkId)}
            >
              <IconX size={14} stroke={1.8} />
            </WritingIcon>
          </li>
        ))}
      </ul>
      {adding && (
        <ThemeDialog
          chosen={record.themes.map((theme) => theme.themeId)} target={{ engagementId: record.id }} onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
