import { useTexts } from '../window/texts.ts';
import classes from './empty.module.css';

/** A value that is not recorded: a grey dash, read aloud as such. */
export function Empty() {
  const t = useTexts();
  return (
    <span className={classes['empty']}>
      <span aria-hidden>{t('terms:noValue')}</span>
      <span className={classes['hidden']}>{t('shell:notRecorded')}</span>
    </span>
  );
}
