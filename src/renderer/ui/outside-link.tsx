import { ActionIcon } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { showRefusal } from '../window/notices.ts';
import { useTexts } from '../window/texts.ts';

/** A link out of the program. In Electron the shell opens it in the person's own browser; in a browser, a new tab does. */
export function OutsideLink({ url, title }: { url: string; title: string | null }) {
  const open = (event: MouseEvent) => {
    if (!window.shell) return;
    event.preventDefault();
    void window.shell.openOutside(url);
  };
  return <a href={url} target="_blank" rel="noreferrer noopener" onClick={open}><bdi>{title ?? url}</bdi></a>;
}

/** Opens an address that stands beside it in the user's own program, never in this window. */
export function OutsideButton({ url }: { url: string }) {
  const t = useTexts();
  const open = async () => {
    const opened = window.shell
      ? await window.shell.openOutside(url)
      : window.open(url, '_blank', 'noopener,noreferrer') !== undefined;
    if (!opened) showRefusal((texts) => texts('shell:openOutsideFailed'));
  };
  return (
    <ActionIcon size={24} aria-label={t('people:openLink', { url })} onClick={() => void open()}>
      <IconExternalLink size={14} stroke={1.7} />
    </ActionIcon>
  );
}
