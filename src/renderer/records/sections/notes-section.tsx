import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isBlank } from '../../../shared/domain/fold.ts';
import { InlineTextArea } from '../../ui/inline/inline-text-area.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { useRows, useSaveField } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useKept } from '../drafts/drafts.ts';
import classes from './section.module.css';
import { Row, Rows, Section } from './section.tsx';

/** The record that notes and links hang on. */
export type Owner = { personId: string } | { organisationId: string } | { activityId: string } | { engagementId: string };

const excerptLength = 60;
const excerpt = (text: string) => (text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text);

/** Free notes on a record: written, edited in place and removed. */
export function NotesSection({ owner, notes }: { owner: Owner; notes: readonly { id: string; text: string }[] }) {
  const t = useTexts();
  const { add } = useRows();
  const saveField = useSaveField();
  const [draft, setDraft] = useKept(`note.add/${Object.values(owner).join()}`, 'text', '');
  const [opened, setOpened] = useState(false);
  const [folded, setFolded] = useState(false);
  const adding = opened || (draft !== '' && !folded);
  const giveUp = () => {
    setDraft('');
    setOpened(false);
  };
  /** What is typed stays, and is there again at *add*. */
  const fold = () => {
    setOpened(false);
    setFolded(true);
  };
  const save = async () => {
    if (isBlank(draft)) return giveUp();
    try {
      await add('note', { ...owner, text: draft });
      giveUp();
    } catch {
      // The notice says why; what was typed stays.
    }
  };
  return (
    <Section
      title={t('people:notes')} count={notes.length} {...(!adding && { nothing: t('people:noNotes') })}
      action={<LinkButton writes aria-label={`${t('shell:add')}: ${t('people:note')}`} onClick={() => setOpened(true)}>{t('shell:add')}</LinkButton>}
    >
      {adding && (
        <div className={classes.adding}>
          <Textarea
            // eslint-disable-next-line jsx-a11y/no-autofocus -- opened by the person, in the place of what was pressed
            autoFocus={opened} autosize minRows={3} aria-label={t('people:noteHere')} value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') fold();
              else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
            }}
          />
          <Group gap="sm" mt={8} justify="flex-end">
            <Button variant="default" onClick={giveUp}>{t('shell:cancel')}</Button>
            <Button variant="default" onClick={() => void save()}>{t('people:save')}</Button>
          </Group>
        </div>
      )}
      <Rows>
        {notes.map((note) => (
          <Row key={note.id} remove={{ table: 'note', id: note.id, name: excerpt(note.text) }}>
            <InlineTextArea
              label={t('people:note')} value={note.text} drawn={<Markdown text={note.text} />} {...saveField('note', note.id, 'text')}
            />
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
