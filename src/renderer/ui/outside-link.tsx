import { ActionIcon } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { showRefusal } from '../window/notices.ts';
import { useTexts } from '../window/texts.ts';

/** Opens an address in the user's own program, never in this window. */
export function OutsideLink({ url }: { url: string }) {
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
