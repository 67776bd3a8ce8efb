import { Link } from '@tanstack/react-router';
import type { Holding } from '../../../shared/contract/engagement.ts';
import { assignmentRoles } from '../../../shared/domain/engagement.ts';
import { formatPartialDate } from '../../../shared/domain/partial-date.ts';
import { formatNotHeld } from '../../../shared/i18n/format-not-held.ts';
import { InlineDate } from '../../ui/inline/inline-date.tsx';
import { InlineSelect } from '../../ui/inline/inline-select.tsx';
import { KindMark } from '../../ui/marks/kind-mark.tsx';
import { StatusChip } from '../../ui/marks/status-chip.tsx';
import { useRows, useSaveFieldOf } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import classes from './holdings-section.module.css';
import { LinkedSection, Row, Rows } from './section.tsx';

interface HoldingsSectionProps {
  owner: { personId: string } | { organisationId: string };
  holdings: readonly Holding[];
}

/** What a person or unit holds: the role on each engagement, from–to. */
export function HoldingsSection({ owner, holdings }: HoldingsSectionProps) {
  const t = useTexts();
  const { add } = useRows();
  return (
    <LinkedSection
      title={t('people:holdings')} count={holdings.length} nothing={t('people:noHoldings')} addLabel={t('people:addHolding')}
      source="engagement" onPick={(engagementId) => add('assignment', { ...owner, engagementId, role: 'responsible' })}
    >
      <Rows>{holdings.map((holding) => <HoldingRow key={holding.assignmentId} holding={holding} />)}</Rows>
    </LinkedSection>
  );
}

function HoldingRow({ holding }: { holding: Holding }) {
  const t = useTexts();
  const { asOf, language } = useView();
  const notHeld = formatNotHeld(t, holding, asOf);
  const { assignmentId: id, engagement, role } = holding;
  const save = useSaveFieldOf('assignment', id);
  const roles = assignmentRoles.map((value) => ({ value, label: t(`terms:assignmentRole.${value}`) }));
  const second = (
    <>
      <InlineSelect
        label={t('people:role')} value={role} options={roles}
        {...save('role')}
      />
      <span className={classes.dates}>
        <InlineDate label={t('fields:start')} value={holding.start} empty="…" {...save('start')} />
        <span aria-hidden>–</span>
        <InlineDate
          label={t('fields:end')} value={holding.end} empty={holding.councilTerm === null ? t('people:untilNow') : t('record:people.withTerm')}
          {...save('end')}
        />
      </span>
      {holding.councilTerm !== null && (
        <span>
          {holding.endsOn === null
            ? holding.councilTerm
            : t(holding.held ? 'record:people.ends' : 'record:people.ended', { term: holding.councilTerm, end: formatPartialDate(holding.endsOn, language) })}
        </span>
      )}
      {holding.beyondTerm && <span className={classes.beyond}>{t('record:people.beyondTerm')}</span>}
      {notHeld !== null && <span>{notHeld}</span>}
    </>
  );
  return (
    <Row
      mark={<KindMark mark={engagement.mark} size={10} label={t(`terms:mark.${engagement.mark}`)} />} second={second}
      remove={{ table: 'assignment', id, name: engagement.name }}
      end={<StatusChip status={engagement.status} mark={engagement.mark} />}
    >
      <Link to="/engagements/$id" params={{ id: engagement.id }}>{engagement.name}</Link>
    </Row>
  );
}
