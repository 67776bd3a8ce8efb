import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatError, formatIssue, issuesOf } from '../../../shared/i18n/format-error.ts';
import { InlineText } from '../../ui/inline/inline-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { OutsideButton } from '../../ui/outside-link.tsx';
import { useRows, useSaveField } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useDraftValues, useKept } from '../drafts/drafts.ts';
import type { Owner } from './notes-section.tsx';
import classes from './section.module.css';
import { Row, Rows, Section } from './section.tsx';

interface LinkOut {
  id: string;
  url: string;
  title: string | null;
}

const draftOf = (owner: Owner) => `link.add/${Object.values(owner).join()}`;

/** Links on a record: an address and a title each, opened outside the window. */
export function LinksSection({ owner, links }: { owner: Owner; links: readonly LinkOut[] }) {
  const t = useTexts();
  const saveField = useSaveField();
  const { values, drop } = useDraftValues(draftOf(owner));
  const [opened, setAdding] = useState(false);
  const adding = opened || values !== undefined;
  const done = () => {
    drop();
    setAdding(false);
  };
  return (
    <Section
      title={t('people:links')} count={links.length} {...(!adding && { nothing: t('people:noLinks') })}
      action={<LinkButton writes aria-label={`${t('shell:add')}: ${t('people:link')}`} onClick={() => setAdding(true)}>{t('shell:add')}</LinkButton>}
    >
      {adding && <NewLink owner={owner} focused={opened} onDone={done} />}
      <Rows>
        {links.map((link) => (
          <Row
            key={link.id} remove={{ table: 'link', id: link.id, name: link.title ?? link.url }} end={<OutsideButton url={link.url} />}
            second={<InlineText label={t('people:url')} value={link.url} {...saveField('link', link.id, 'url')} />}
          >
            <InlineText label={t('people:linkTitle')} value={link.title} {...saveField('link', link.id, 'title')} />
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function NewLink({ owner, focused, onDone }: { owner: Owner; focused: boolean; onDone: () => void }) {
  const t = useTexts();
  const { add } = useRows();
  const draft = draftOf(owner);
  const [url, setUrl] = useKept(draft, 'url', '');
  const [title, setTitle] = useKept(draft, 'title', '');
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await add('link', { ...owner, url, title });
      onDone();
    } catch (problem) {
      const [issue] = issuesOf(problem);
      setError(issue ? formatIssue(t, issue) : formatError(t, problem));
    }
  };
  return (
    <form className={classes.adding} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        // eslint-disable-next-line jsx-a11y/no-autofocus -- opened by the person, in the place of what was pressed
        autoFocus={focused} label={t('people:url')} value={url} error={error} inputMode="url" spellCheck={false}
        onChange={(event) => { setUrl(event.currentTarget.value); setError(null); }}
      />
      <TextInput mt={8} label={t('people:linkTitle')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Group gap="sm" mt={8} justify="flex-end">
        <Button variant="default" onClick={onDone}>{t('shell:cancel')}</Button>
        <Button variant="default" type="submit">{t('people:save')}</Button>
      </Group>
    </form>
  );
}
