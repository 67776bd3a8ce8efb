import { Menu } from '@mantine/core';
import { IconArrowsMinimize, IconChevronDown, IconCopy, IconDatabase, IconFilePlus, IconFolderOpen, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useFiles } from '../../../features/files/index.ts';
import { showAbout } from '../../../window/about.ts';
import { rpc } from '../../../window/core/core.ts';
import { useTexts } from '../../../window/texts.ts';
import { useView } from '../../../window/view.tsx';
import classes from './top-bar.module.css';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true };
const mostRecent = 8;

/** The file's name, and under it what can be done with portfolio files. */
export function FileMenu({ fileName }: { fileName: string }) {
  const t = useTexts();
  const { language } = useView();
  const files = useFiles();
  const navigate = useNavigate();
  const samples = useQuery(rpc.portfolio.samples.queryOptions({ input: { language } })).data ?? [];
  const recent = useQuery(rpc.portfolio.recent.queryOptions()).data ?? [];
  const others = recent.filter((file) => file.exists && file.fileName !== fileName).slice(0, mostRecent);
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={classes.file} aria-label={t('shell:file.menu', { name: `${fileName}.netfolio` })}>
          <b>{fileName}</b><span>.netfolio</span><IconChevronDown size={14} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFilePlus {...icon} />} onClick={files.create}>{t('shell:file.new')}</Menu.Item>
        <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={files.open}>{t('shell:file.open')}</Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={files.saveCopy}>{t('shell:file.saveCopy')}</Menu.Item>
        <Menu.Item leftSection={<IconDatabase {...icon} />} onClick={() => void navigate({ to: '/backups' })}>{t('backupPage:menu')}</Menu.Item>
        <Menu.Item leftSection={<IconArrowsMinimize {...icon} />} onClick={() => void navigate({ to: '/compact' })}>{t('compact:menu')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell:file.openSample')}</Menu.Label>
        {samples.map(({ sample, name }) => (
          <Menu.Item key={sample} onClick={() => void files.openSample(sample)}>{name}</Menu.Item>
        ))}
        {others.length > 0 && <Menu.Label>{t('shell:file.recent')}</Menu.Label>}
        {others.map((file) => (
          <Menu.Item key={file.path} title={file.path} onClick={() => void files.openPath(file.path)}>{file.fileName}</Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconX {...icon} />} onClick={() => void files.close()}>{t('shell:file.close')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconInfoCircle {...icon} />} onClick={showAbout}>{t('shell:about.title')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
