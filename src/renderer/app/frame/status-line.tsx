import { Keys } from '../../ui/keys.tsx';
import { useShownStatusBar } from '../status-bar.tsx';
import classes from './frame.module.css';

/** What is shown at the left, keys that help here at the right. */
export function StatusLine() {
  const { left, hints = [] } = useShownStatusBar();
  return (
    <footer className={classes.status}>
      <span className={classes.statusLeft}>{left}</span>
      {hints.map(([keys, label]) => <span key={label} className={classes.hint}><Keys keys={keys} />{label}</span>)}
    </footer>
  );
}
