import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Component, type Licences, licencesFile } from '../../../shared/contract/licences.ts';
import { Dialog } from '../../records/dialogs/dialog.tsx';
import { useTexts } from '../../window/texts.ts';
import classes from './about-dialog.module.css';

async function readLicences(): Promise<Licences> {
  const answer = await fetch(`/${licencesFile}`);
  if (!answer.ok) throw new Error(`${licencesFile}: ${answer.status}`);
  return await answer.json() as Licences;
}

/** What the program is, under which licence, and what of others is in it. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const { data, isError } = useQuery({ queryKey: ['licences'], queryFn: readLicences, staleTime: Infinity });
  return (
    <Dialog title={t('shell:about.title')} size={640} draft={null} onClose={onClose}>
      <div className={classes.what}>
        {data && <p>{t('shell:about.version', { version: data.program.version })}</p>}
        <p>{t('shell:about.what')}</p>
        <p>{t('shell:about.licence')}</p>
      </div>
      {data && <ul className={classes.components}><Part component={data.program} /></ul>}
      <section aria-labelledby="components">
        <h3 id="components">{t('shell:about.components')}</h3>
        <p className={classes.from}>{t('shell:about.from')} {window.shell && t('shell:about.chromium')}</p>
        {isError && <p role="alert">{t('shell:about.failed')}</p>}
        <ul className={classes.components}>
          {data?.components.map((each) => <Part key={`${each.name} ${each.version}`} component={each} />)}
        </ul>
      </section>
    </Dialog>
  );
}

function Part({ component: { name, version, licence, text } }: { component: Component }) {
  const t = useTexts();
  return (
    <li>
      <details>
        <summary>
          <IconChevronRight size={14} stroke={1.6} aria-hidden />
          <span className={classes.name}>{name} <span className={classes.version}>{version}</span></span>
          <span className={classes.licence}>{licence}</span>
        </summary>
        {text === '' ? <p>{t('shell:about.noText')}</p> : <pre lang="en">{text}</pre>}
      </details>
    </li>
  );
}
