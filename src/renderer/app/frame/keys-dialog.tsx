import { Dialog } from '../../records/dialogs/dialog.tsx';
import { Keys } from '../../ui/keys.tsx';
import { shortcuts } from '../../window/shortcuts.ts';
import { useTexts } from '../../window/texts.ts';
import classes from './keys-dialog.module.css';

const groups = ['everywhere', 'lists', 'fields', 'grid', 'timeline', 'report'] as const;

/** The keys, as `?` lists them. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  return (
    <Dialog title={t('shell:keys.title')} size={820} draft={null} onClose={onClose}>
      <div className={classes.keyGroups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(`shell:keys.${group}`)}</h3>
            <dl className={classes.keyList}>
              {Object.values(shortcuts[group]).map((each) => ('label' in each
                ? <KeyRow key={each.label} keys={each.keys} label={t(each.label)} /> : null))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function KeyRow({ keys, label }: { keys: string; label: string }) {
  return <><dt><Keys keys={keys} /></dt><dd>{label}</dd></>;
}
