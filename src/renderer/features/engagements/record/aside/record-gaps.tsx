import { useQuery } from '@tanstack/react-query';
import type { Gap } from '../../../../../shared/contract/check.ts';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { rpc } from '../../../../window/core/core.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { goToSection } from './contents.tsx';
import classes from './contents.module.css';

/** Where on the page a gap is mended. That a name is missing is told under the other facts. */
const sections: Readonly<Record<Gap['mend']['action'], string | null>> = {
  decide: 'periods', addPhase: 'periods', addPeriod: 'periods', setStart: 'periods', setDates: 'periods', markDeadline: 'deadlines',
  setResponsible: 'people', setSeat: 'people', review: 'reviews', setRate: 'money', setCode: 'money', translate: null,
};

/** What is missing in the record or does not fit together, each with the way to what mends it. */
export function RecordGaps({ id }: { id: string }) {
  const t = useTexts();
  const { view } = useView();
  const found = useQuery(rpc.portfolio.gaps.queryOptions({ input: { ...view, engagementId: id } })).data ?? [];
  const gaps = found.filter((gap) => sections[gap.mend.action] !== null);
  if (gaps.length === 0) return null;
  return (
    <section>
      <SectionHeader title={t('gaps:title')} />
      <ul className={classes.gaps}>
        {gaps.map((gap) => {
          const section = sections[gap.mend.action];
          return (
            <li key={`${gap.kind} ${gap.mend.id} ${gap.detail}`}>
              <span>{t(`gaps:kind.${gap.kind}`)}</span>
              {gap.detail !== null && <span className={classes.second}><bdi>{gap.detail}</bdi></span>}
              {section !== null && <LinkButton writes onClick={() => goToSection(section)}>{t(`gaps:mend.${gap.mend.action}`)}</LinkButton>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
