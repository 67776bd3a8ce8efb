import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { LinkButton } from '../../ui/link-button.tsx';
import { hideNotice, useNotice } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import classes from './notice-line.module.css';

/** The notice on show, in a place of its own at the foot of the page, so that it covers nothing. */
export function NoticeLine() {
  const t = useTexts();
  const notice = useNotice();
  if (!notice) return null;
  const Icon = notice.problem ? IconAlertTriangle : IconCheck;
  return (
    <div className={classes['notice']} role={notice.problem ? 'alert' : 'status'} data-problem={notice.problem || undefined}>
      <Icon size={15} stroke={1.8} aria-hidden />
      <span className={classes['message']}>{notice.say(t)}</span>
      {notice.action && <LinkButton onClick={notice.action.onClick}>{notice.action.label(t)}</LinkButton>}
      <ActionIcon size={22} aria-label={t('shell:close')} onClick={hideNotice}><IconX size={14} stroke={1.8} /></ActionIcon>
    </div>
  );
}
