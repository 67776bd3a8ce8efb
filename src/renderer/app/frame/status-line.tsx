import { Keys } from '../../ui/keys.tsx';
import { useNotice } from '../../window/notices.ts';
import { useShownStatusBar } from '../../window/status-bar.tsx';
import classes from './status-line.module.css';
import { NoticeLine } from './notice-line.tsx';

/** What is shown at the left, keys that help here at the right; a notice takes the place of both while it is there. */
export function StatusLine() {
  const { left, hints = [] } = useShownStatusBar();
  const notice = useNotice();
  if (notice) return <footer className={classes.status} data-notice><NoticeLine /></footer>;
  return (
    <footer className={classes.status}>
      <span className={classes.statusLeft}>{left}</span>
      {hints.map(([keys, label]) => <span key={label} className={classes.hint}><Keys keys={keys} />{label}</span>)}
    </footer>
  );
}
