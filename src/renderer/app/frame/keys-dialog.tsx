import { Dialog } from '../../records/dialogs/dialog.tsx';
import { Keys } from '../../ui/keys.tsx';
import { useTexts } from '../../window/texts.ts';
import classes from './keys-dialog.module.css';

/** The keys, as `?` lists them. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const groups = [
    { title: t('shell:keys.everywhere'), keys: [
      ['Ctrl K', t('shell:keys.search')], ['Ctrl Z', t('shell:keys.undo')], ['Ctrl Shift Z', t('shell:keys.redo')],
      ['Ctrl 1…8', t('shell:keys.page')], ['Ctrl N', t('shell:keys.new')], ['Ctrl O', t('shell:keys.open')], ['?', t('shell:keys.keys')],
    ] },
    { title: t('shell:keys.lists'), keys: [['↑ ↓', t('shell:keys.move')], ['Enter', t('shell:keys.openRow')]] },
    { title: t('shell:keys.fields'), keys: [
      ['F2', t('shell:keys.edit')], ['Enter', t('shell:keys.save')], ['Ctrl Enter', t('shell:keys.saveText')], ['Esc', t('shell:keys.giveUp')],
    ] },
    { title: t('shell:keys.grid'), keys: [
      ['← ↑ → ↓', t('shell:keys.gridMove')], ['Home End', t('shell:keys.gridEnds')], ['A…Z', t('shell:keys.gridType')],
      ['Enter', t('shell:keys.gridOpen')], ['Delete', t('shell:keys.gridClear')], ['Ctrl −', t('shell:keys.gridRemove')],
    ] },
    { title: t('shell:keys.timeline'), keys: [
      ['← ↑ → ↓', t('shell:keys.timelineMove')], ['Home End', t('shell:keys.timelineEnds')], ['+ −', t('shell:keys.timelineZoom')],
      ['Ctrl ↕', t('shell:keys.timelineWheel')], ['Enter', t('shell:keys.timelineDates')],
    ] },
    { title: t('shell:keys.report'), keys: [
      ['PgUp PgDn', t('shell:keys.reportPages')], ['Home End', t('shell:keys.reportEnds')], ['+ − 0', t('shell:keys.reportZoom')],
      ['Ctrl E', t('shell:keys.reportExport')],
    ] },
  ] as const;
  return (
    <Dialog title={t('shell:keys.title')} size={820} draft={null} onClose={onClose}>
      <div className={classes.keyGroups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl className={classes.keyList}>
              {group.keys.map(([keys, label]) => <KeyRow key={keys} keys={keys} label={label} />)}
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
