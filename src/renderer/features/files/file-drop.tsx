import { useEffect, useState } from 'react';
import { showRefusal } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import classes from './file-drop.module.css';
import { useFiles } from './files.tsx';

const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Opens a portfolio file that is dropped anywhere on the window. */
export function FileDrop() {
  const t = useTexts();
  const { openPath } = useFiles();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file?.name.toLowerCase().endsWith('.netfolio')) {
        showRefusal((texts) => texts('shell:file.notPortfolio'));
      } else if (window.shell) void openPath(window.shell.pathOf(file));
      else showRefusal((texts) => texts('shell:file.dropInBrowser'));
    };
    window.addEventListener('dragover', onDrag);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [openPath]);
  return over ? <div className={classes['over']}>{t('shell:file.drop')}</div> : null;
}
