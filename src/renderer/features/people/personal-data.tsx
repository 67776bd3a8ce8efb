import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Uncertain, UncertainPlaces as Found } from '../../../shared/contract/person-data.ts';
import { sameName } from '../../../shared/domain/search.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { formatErased, formatExported } from '../../../shared/i18n/format-person-data.ts';
import { Dialog } from '../../records/dialogs/dialog.tsx';
import { reloadDrafts } from '../../records/drafts/drafts.ts';
import { Section } from '../../records/sections/section.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { refresh } from '../../window/changes.ts';
import { client, rpc } from '../../window/core/core.ts';
import { showDone, showProblem } from '../../window/notices.ts';
import { usePortfolio } from '../../window/portfolio.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { useFiles } from '../files/index.ts';
import classes from './personal-data.module.css';
import { chosenOf, UncertainPlaces } from './uncertain-places.tsx';

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
  const [asking, setAsking] = useState<Found | null>(null);
  const write = (found: Found, ticked: ReadonlySet<Uncertain>) => saveJson(name, async (path) => {
    const taken = await client.person.exportData({ ...view, id, path, also: chosenOf(found, ticked) });
    showDone((texts) => formatExported(texts, taken));
  });
  const take = async () => {
    try {
      const found = await client.person.uncertain({ ...view, id });
      if (found.total === 0) write(found, new Set());
      else setAsking(found);
    } catch (problem) {
      showProblem(problem);
    }
  };
  return (
    <Section title={t('personData:page.title')}>
      <p className={classes.text}>{t('personData:page.text')}</p>
      <div className={classes.ways}>
        <LinkButton onClick={() => void take()}>{t('personData:page.export')}</LinkButton>
        <LinkButton writes danger onClick={() => setErasing(true)}>{t('personData:page.erase')}</LinkButton>
      </div>
      {asking && (
        <ExportDialog
          name={name} found={asking} onClose={() => setAsking(null)}
          onWrite={(ticked) => { setAsking(null); write(asking, ticked); }}
        />
      )}
      {erasing && <EraseDialog id={id} name={name} onClose={() => setErasing(false)} />}
    </Section>
  );
}

interface ExportDialogProps {
  name: string;
  found: Found;
  onClose: () => void;
  onWrite: (ticked: ReadonlySet<Uncertain>) => void;
}

/** Asks what of the uncertain is the person's, before the file is written. */
function ExportDialog({ name, found, onClose, onWrite }: ExportDialogProps) {
  const t = useTexts();
  const [ticked, setTicked] = useState<ReadonlySet<Uncertain>>(new Set());
  return (
    <Dialog
      title={t('personData:page.exportNamed', { name })} size={560} draft={null} action={t('personData:uncertain.write')}
      onSubmit={() => { onWrite(ticked); return true; }} onClose={onClose}
    >
      <UncertainPlaces found={found} text={t('personData:uncertain.export')} ticked={ticked} onTick={setTicked} />
    </Dialog>
  );
}

/** Asks for the name, because nothing brings back what is erased. */
function EraseDialog({ id, name, onClose }: PersonProps & { onClose: () => void }) {
  const t = useTexts();
  const { view } = useView();
  const portfolio = usePortfolio();
  const found = useQuery(rpc.person.uncertain.queryOptions({ input: { ...view, id }, gcTime: 0 }));
  const [ticked, setTicked] = useState<ReadonlySet<Uncertain>>(new Set());
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const same = sameName(typed, name);
  const erase = async () => {
    if (!found.data) return false;
    try {
      const done = await client.person.erase({ id, also: chosenOf(found.data, ticked) });
      showDone((texts) => [formatErased(texts, done), done.backups > 0 ? texts('personData:backups', { count: done.backups }) : '']
        .filter((each) => each !== '').join(' '));
      await Promise.all([refresh(null), reloadDrafts(portfolio?.id ?? null)]);
      return true;
    } catch (problem) {
      setFailure(formatError(t, problem));
      return false;
    }
  };
  return (
    <Dialog
      // What is typed here is no draft: it is the name of somebody who is to be forgotten.
      title={t('personData:page.eraseTitle', { name })} size={560} draft={null} action={t('personData:page.make')} danger
      ready={same && found.data !== undefined} onSubmit={erase} onClose={onClose} failure={failure}
    >
      <p className={classes.text}>{t('personData:page.what')}</p>
      {found.data && <UncertainPlaces found={found.data} text={t('personData:uncertain.erase')} ticked={ticked} onTick={setTicked} />}
      {found.error && <p role="alert">{formatError(t, found.error)}</p>}
      <p className={classes.final}>{t('personData:page.final')}</p>
      <TextInput
        label={t('personData:page.type')} value={typed} autoComplete="off" spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {failure !== null && <p role="alert">{failure}</p>}
    </Dialog>
  );
}
