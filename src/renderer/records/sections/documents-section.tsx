import { lazy, Suspense, useState } from 'react';
import type { DocumentOut } from '../../../shared/contract/document.ts';
import { endingOf } from '../../../shared/domain/file-kind.ts';
import { formatSize } from '../../../shared/i18n/format-size.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { type Client, client } from '../../window/core/core.ts';
import { useChange } from '../../window/edit.ts';
import { showDone, showProblem, showRefusal } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import type { PathWanted } from '../dialogs/path-dialog.tsx';
import type { Owner } from './notes-section.tsx';
import { Row, Rows, Section } from './section.tsx';

const PathDialog = lazy(() => import('../dialogs/path-dialog.tsx'));

const addDocument = (input: Parameters<Client['document']['add']>[0]) => client.document.add(input);

/** The files kept inside the portfolio on a record: added, opened for looking at, saved as a copy, removed. */
export function DocumentsSection({ owner, documents }: { owner: Owner; documents: readonly DocumentOut[] }) {
  const t = useTexts();
  const add = useChange(addDocument);
  const { ask, dialog } = usePaths();
  return (
    <Section
      title={t('record:section.documents')} count={documents.length} nothing={t('record:empty.documents')}
      action={(
        <LinkButton writes onClick={() => ask({ kind: 'add', suggested: '', use: async (path) => { await add({ ...owner, path }); } })}>
          {t('record:documents.add')}
        </LinkButton>
      )}
    >
      <Rows>{documents.map((each) => <DocumentRow key={each.id} document={each} ask={ask} />)}</Rows>
      {dialog}
    </Section>
  );
}

/** Asks for a path: by the system's dialog, or by one of our own in a browser, where paths are the core's. */
function usePaths() {
  const [wanted, setWanted] = useState<PathWanted | null>(null);
  const ask = (next: PathWanted) => {
    const { shell } = window;
    if (!shell) return setWanted(next);
    const picked = next.kind === 'add' ? shell.pickFileToAdd() : shell.pickCopyToSave(next.suggested);
    picked.then((path) => (path === null ? undefined : next.use(path))).catch((problem: unknown) => showProblem(problem));
  };
  const dialog = wanted && <Suspense fallback={null}><PathDialog wanted={wanted} onClose={() => setWanted(null)} /></Suspense>;
  return { ask, dialog };
}

function DocumentRow({ document, ask }: { document: DocumentOut; ask: (wanted: PathWanted) => void }) {
  const t = useTexts();
  const { language } = useView();
  const { id, name } = document;
  const saveCopy = async (path: string) => {
    const copy = await client.document.saveCopy({ id, path });
    showDone((texts) => texts('shell:file.copySaved', { path: copy.path }));
  };
  const open = async () => {
    try {
      const { path } = await client.document.open({ id });
      if (await window.shell?.openDocument(path)) return;
      showRefusal((texts) => texts('record:documents.notOpened', { name }));
    } catch (problem) {
      showProblem(problem);
    }
  };
  // A browser has no way to open a file that lies beside the core.
  const opens = document.opens && window.shell !== undefined;
  const second = [endingOf(name).toUpperCase(), formatSize(document.size, language)].filter((part) => part !== '').join(', ');
  return (
    <Row
      second={second} remove={{ table: 'document', id, name }}
      end={(
        <LinkButton aria-label={t('record:documents.copyOf', { name })} onClick={() => ask({ kind: 'copy', suggested: name, use: saveCopy })}>
          {t('record:documents.copy')}
        </LinkButton>
      )}
    >
      {opens
        ? <LinkButton title={t('record:documents.open', { name })} onClick={() => void open()}><bdi>{name}</bdi></LinkButton>
        : <bdi>{name}</bdi>}
    </Row>
  );
}
