import type { Operation } from '../../../../../shared/contract/record.ts';
import { RowDialog } from '../../../../records/dialogs/row-dialog.tsx';
import { useKept } from '../../../../records/drafts/drafts.ts';
import { textIn } from '../../../../records/fields/language-field.ts';
import { type Picked, PickOrCreate } from '../../../../records/pickers/pick-or-create.tsx';
import { useApply } from '../../../../window/edit.ts';
import { addRow, newId } from '../../../../window/operations.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';

/** What the theme is put on. */
export type ThemeTarget = { engagementId: string } | { periodId: string };

/** Puts a theme or strategic goal on an engagement or a phase; a new theme can be made on the way. */
export function ThemeDialog({ chosen, target, onClose }: { chosen: readonly string[]; target: ThemeTarget; onClose: () => void }) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const draft = `theme.add/${Object.values(target).join()}`;
  const [picked, setPicked] = useKept<Picked>(draft, 'picked', null);
  const save = () => {
    const themeId = picked && 'id' in picked ? picked.id : newId();
    const made: Operation[] = picked && 'newName' in picked
      ? [addRow('theme', textIn('name', language, picked.newName), themeId)]
      : [];
    return apply([...made, addRow('themeLink', { themeId, ...target })]);
  };
  return (
    <RowDialog
      draft={draft} title={t('record:themes.add')} action={t('record:action.add')} rows={[]} initial={{}} save={save} onClose={onClose}
      ready={picked !== null}
    >
      {() => (
        <PickOrCreate
          source="theme" label={t('record:themes.pick')} value={picked} onChange={setPicked} exclude={chosen} focused
        />
      )}
    </RowDialog>
  );
}
