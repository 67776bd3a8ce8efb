import { IconPlus } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { EngagementRecord, PeriodOut } from '../../../../../shared/contract/engagement.ts';
import type { Renewal } from '../../../../../shared/contract/period.ts';
import type { Mark } from '../../../../../shared/domain/engagement.ts';
import { endlessDay, formatPartialDate } from '../../../../../shared/domain/partial-date.ts';
import { formatSpan } from '../../../../../shared/domain/period.ts';
import { GapRow } from '../../../../ui/gap-row.tsx';
import { statusFill } from '../../../../ui/marks/swatch.tsx';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { capitalised } from '../capitalised.ts';
import { renewalWords } from '../periods/use-renewal.ts';
import { type Chain, chainLayout, type DrawnSeam, type DrawnStretch, type MainPeriod, type SidePeriod } from './chain-layout.ts';
import classes from './chain.module.css';

interface PeriodChainProps {
  record: EngagementRecord;
  /** What could come next, drawn as an empty place that asks for it. */
  renewal: Renewal | null;
  onAdd: () => void;
  onRenew: () => void;
}

/** The periods of an engagement as a drawing: earlier ones, the one that counts now on a scale, and later ones. */
export function PeriodChain({ record, renewal, onAdd, onRenew }: PeriodChainProps) {
  const t = useTexts();
  const { asOf, language } = useView();
  const chain = chainLayout(record.periods, record.periodId, asOf, language);
  if (!chain) {
    return (
      <div className={classes.none}>
        <GapRow text={t('record:chain.none')} action={t('record:chain.add')} onAction={onAdd} />
      </div>
    );
  }
  return (
    <section className={classes.chain} aria-label={t('record:chain.label')}>
      {chain.outside === 'before' && <OutsideSlot />}
      {chain.past.map((side, index) => (
        <SideSlot
          key={side.period.id} side={side} mark={record.mark} faded={index === 0}
          note={index === 0 && chain.hidden > 0
            ? t('record:chain.earlier', { count: chain.hidden }) : side.period.label ?? t('record:chain.before')}
        />
      ))}
      {chain.before && <SeamSlot seam={chain.before} quiet={chain.main.period.type === 'edition'} />}
      <MainSlot main={chain.main} mark={record.mark} />
      {chain.after && <SeamSlot seam={chain.after} quiet={chain.next[0]?.period.type === 'edition'} />}
      {chain.next.map((side, index) => (
        <SideSlot
          key={side.period.id} side={side} mark={record.mark} faded={false}
          note={laterNote(chain, index) > 0
            ? t('record:chain.later', { count: laterNote(chain, index) }) : side.period.label ?? t('record:chain.after')}
        />
      ))}
      {chain.outside === 'after' && <OutsideSlot />}
      {renewal && <NextSlot renewal={renewal} onRenew={onRenew} />}
    </section>
  );
}

const laterNote = (chain: Chain, index: number) => (index === chain.next.length - 1 ? chain.more : 0);

const kindColour = (mark: Mark) => ({ '--k': `var(--nf-kind-${mark})` }) as CSSProperties;

/** A bar with the pattern of each status that it had. */
function Bar({ stretches, mark, className }: { stretches: readonly DrawnStretch[]; mark: Mark; className: string }) {
  return (
    <span className={`${classes.stretches} ${className}`} style={kindColour(mark)} aria-hidden>
      {stretches.map(({ status, left, width }) => (
        <span key={left} className={statusFill} data-status={status} style={{ left: `${left}%`, width: `${width}%` }} />
      ))}
    </span>
  );
}

function SideSlot({ side, mark, faded, note }: { side: SidePeriod; mark: Mark; faded: boolean; note: string }) {
  const { language } = useView();
  const { period, stretches } = side;
  return (
    <div className={classes.side}>
      <Bar stretches={stretches} mark={mark} className={`${classes.bar} ${faded ? classes.faded : ''}`} />
      <b>{formatSpan(period, language)}</b>
      <span title={note}>{note}</span>
    </div>
  );
}

/** The days between two periods; between editions, which come and go, they are quiet. */
function SeamSlot({ seam, quiet }: { seam: DrawnSeam; quiet: boolean }) {
  const t = useTexts();
  const { language } = useView();
  if (quiet && seam.kind === 'gap') {
    return <div className={classes.outside}><span className={classes.gapLine} data-quiet aria-hidden />{seam.now && <TodayMark at={50} />}</div>;
  }
  const dates = formatSpan({ start: seam.from, end: seam.to === endlessDay ? null : seam.to }, language);
  return (
    <div className={classes.gap} data-overlap={seam.kind === 'overlap' || undefined} title={t(`record:period.${seam.kind}`, { dates })}>
      <span className={classes.gapLine} aria-hidden />
      {seam.now && seam.kind === 'gap' && <TodayMark at={50} />}
      <span>{t(`record:chain.${seam.kind}`)}</span>
    </div>
  );
}

/** The place of the next period, which is not recorded yet. */
function NextSlot({ renewal, onRenew }: { renewal: Renewal; onRenew: () => void }) {
  const t = useTexts();
  const { language } = useView();
  const dates = formatSpan(renewal, language);
  return (
    <div className={classes.side}>
      <button type="button" className={classes.nextSlot} aria-label={renewalWords(t, renewal, language)} onClick={onRenew}>
        <IconPlus size={14} stroke={1.8} aria-hidden />{dates}
      </button>
      <b>{t('record:chain.next')}</b>
      <span>{t('record:chain.notRecorded')}</span>
    </div>
  );
}

function OutsideSlot() {
  return <div className={classes.outside}><span className={classes.gapLine} data-quiet aria-hidden /><TodayMark at={50} /></div>;
}

function TodayMark({ at }: { at: number }) {
  const t = useTexts();
  const { isToday, asOf, language } = useView();
  const day = formatPartialDate(asOf, language);
  const side = at > 88 ? 'right' : at < 12 ? 'left' : 'middle';
  return (
    <span className={classes.today} style={{ left: `${at}%` }}>
      <em data-side={side}>{isToday ? t('record:chain.today') : day}</em>
    </span>
  );
}

function MainSlot({ main, mark }: { main: MainPeriod; mark: Mark }) {
  const t = useTexts();
  const { language } = useView();
  const { period } = main;
  const dates = formatSpan(period, language);
  const label = period.label ?? t(`terms:periodType.${period.type}`);
  const open = [period.start === null ? classes.fromUnknown : '', period.end === null ? classes.toOpen : ''].join(' ');
  return (
    <div className={classes.main}>
      <div className={classes.track}>
        <Bar stretches={main.stretches} mark={mark} className={`${classes.bar} ${open}`} />
        <span className={classes.label} data-on-kind={main.stretches.every(({ status }) => isSolid(status)) || undefined}>
          {`${capitalised(label, language)} ${dates}`}
        </span>
        {main.day !== null && <TodayMark at={main.day} />}
      </div>
      <div className={classes.years} aria-hidden>
        {main.ticks.map((tick) => (
          <span key={tick.label} data-now={tick.now || undefined} style={{ left: `${tick.at}%` }}>{tick.label}</span>
        ))}
      </div>
      {main.phases.length > 0 && <Phases main={main} mark={mark} />}
    </div>
  );
}

const isSolid = (status: PeriodOut['status']) => status === 'inForce' || status === 'endingSoon';

function Phases({ main, mark }: { main: MainPeriod; mark: Mark }) {
  const t = useTexts();
  const { language } = useView();
  return (
    <ul className={classes.phases} aria-label={t('record:chain.phases')} style={{ height: main.lanes * 34 }}>
      {main.phases.map(({ period, stretches, left, width, lane }) => {
        const name = `${period.label ?? t('terms:periodType.phase')} ${formatSpan(period, language)}`;
        return (
          <li key={period.id} style={{ left: `${left}%`, width: `${width}%`, top: lane * 34 }} title={name}>
            <Bar stretches={stretches} mark={mark} className={classes.phaseBar ?? ''} />
            <span data-side={left > 60 ? 'right' : 'left'}>{name}</span>
          </li>
        );
      })}
    </ul>
  );
}
