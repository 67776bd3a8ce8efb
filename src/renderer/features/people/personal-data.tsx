import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { client } from '../../app/core.ts';
import { refresh } from '../../app/changes.ts';
import { useFiles } from '../../app/files/files.tsx';
import { showDone, showProblem } from '../../app/notices.ts';
import { useTexts } from '../../app/texts.ts';
import { useView } from '../../app/view.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './personal-data.module.css';

interface PersonProps {
  id: string;
  name: string;
}

/** What a person may ask for: everything that is held of them, or to be erased. */
export function PersonalData({ id, name }: PersonProps) {
  const t = useTexts();
  const { view } = useView();
  const { saveJson } = useFiles();
  const [erasing, setErasing] = useState(false);
  const take = () => saveJson(name, async (path) => {
    const { records, changes, documents, path: written } = await client.person.exportData({ ...view, id, path });
    showDone(t, t('personData:exported', { path: written, records, changes, documents }));
  });
  return (
    <Section title={t('personData:page.title')}>
      <p className={classes.text}>{t('personData:page.text')}</p>
      <div className={classes.ways}>
        <LinkButton onClick={take}>{t('personData:page.export')}</LinkButton>
        <LinkButton danger onClick={() => setErasing(true)}>{t('personData:page.erase')}</LinkButton>
      </div>
      {erasing && <EraseDialog id={id} name={name} onClose={() => setErasing(false)} />}
    </Section>
  );
}

/** Asks for the name, because nothing brings back what is erased. */
function EraseDialog({ id, name, onClose }: PersonProps & { onClose: () => void }) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const same = typed.trim().normalize('NFC') === name;
  const erase = async (event: FormEvent) => {
    event.preventDefault();
    if (!same) return;
    setBusy(true);
    try {
      const done = await client.person.erase({ id });
      onClose();
      showDone(t, [t('personData:erased', { ...done }), done.backups > 0 ? t('personData:backups', { count: done.backups }) : '']
        .filter((each) => each !== '').join(' '));
      await refresh(null);
    } catch (problem) {
      showProblem(t, problem);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened onClose={onClose} title={t('personData:page.eraseTitle', { name })} closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={(event) => void erase(event)}>
        <p className={classes.text}>{t('personData:page.what')}</p>
        <p className={classes.final}>{t('personData:page.final')}</p>
        <TextInput
          label={t('personData:page.type')} value={typed} data-autofocus autoComplete="off" spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button type="submit" color="red" loading={busy} disabled={!same}>{t('personData:page.make')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
