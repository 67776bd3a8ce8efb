import { statuses } from '../../../shared/domain/status.ts';
import { Swatch } from '../../ui/marks/swatch.tsx';
import { useTexts } from '../../window/texts.ts';
import classes from './timeline-page.module.css';

/** What the patterns of the bars mean, for the status bar. */
export function StatusLegend() {
  const t = useTexts();
  return (
    <span className={classes.legend}>
      {statuses.filter((status) => status !== 'unknown').map((status) => (
        <span key={status} className={classes.legendEntry}><Swatch status={status} />{t(`terms:status.${status}`)}</span>
      ))}
    </span>
  );
}
