import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SampleName } from '../../../shared/contract/portfolio.ts';
import { KindMark } from '../../ui/marks/kind-mark.tsx';
import { rpc } from '../../window/core/core.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { useFiles } from '../files/index.ts';
import classes from './welcome.module.css';

/** The sample portfolios, each with its kinds in proportion. */
export function Samples() {
  const t = useTexts();
  const { language } = useView();
  const files = useFiles();
  const samples = useQuery(rpc.portfolio.samples.queryOptions({ input: { language } })).data ?? [];
  const [opening, setOpening] = useState<SampleName | null>(null);
  const open = async (sample: SampleName) => {
    setOpening(sample);
    await files.openSample(sample);
    setOpening(null);
  };
  return (
    <section aria-labelledby="samples">
      <h2 id="samples" className={classes.samplesHead}>{t('welcome:samples')}</h2>
      <p className={classes.intro}>{t('welcome:samplesHelp')}</p>
      {samples.map(({ sample, name, composition, total }) => {
        const held = composition.filter((each) => each.count > 0);
        return (
          <div key={sample} className={classes.sampleItem}>
            <button type="button" className={classes.sample} aria-busy={opening === sample} onClick={() => void open(sample)}>
              <b>{name}</b>
              <span className={classes.second}>{opening === sample ? t('shell:opening') : t(`welcome:sample.${sample}`)}</span>
              <span className={classes.strip} aria-hidden>
                {held.map(({ mark, count }) => <i key={mark} style={{ flex: count, background: `var(--nf-kind-${mark})` }} />)}
              </span>
              <span className={classes.legend}>
                {held.map(({ mark, count }) => (
                  <span key={mark}><KindMark mark={mark} size={8} label={t(`terms:marks.${mark}`)} />{count}</span>
                ))}
                <span>{t('welcome:count', { count: total })}</span>
              </span>
            </button>
          </div>
        );
      })}
    </section>
  );
}
