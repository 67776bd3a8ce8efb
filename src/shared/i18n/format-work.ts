import type { UnderWay } from '../contract/work.ts';
import { formatDoing } from './format-doing.ts';
import type { Texts } from './texts.ts';

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What is being done, as a heading: `Undoing a change`. */
export const formatWork = (t: Texts, { doing }: UnderWay): string => capital(formatDoing(t, doing));

/** How far it is: `writing the records, 40%`. */
export const formatProgress = (t: Texts, { part, percent }: UnderWay): string =>
  t('shell:work.line', { part: t(`shell:work.part.${part ?? 'begins'}`), percent: t('shell:work.percent', { percent }) });
