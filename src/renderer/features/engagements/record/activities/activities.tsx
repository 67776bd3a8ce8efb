import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { formatCents } from '../../../../../shared/domain/money.ts';
import { compareSpans } from '../../../../../shared/domain/period.ts';
import { useActivityDates } from '../../../../records/sections/activity-rows.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { WritingIcon } from '../../../../ui/writing.tsx';
import { useRemoveRow } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import row from '../rows.module.css';
import { ActivityDialog } from './activity-dialog.tsx';

/** What was done in the engagement, the oldest first; each opens its own record. */
export function Activities({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { language } = useView();
  const dates = useActivityDates();
  const remove = useRemoveRow();
  const [adding, setAdding] = useState(false);
  return (
    <section id="activities">
      <SectionHeader
        title={t('record:section.activities')} count={record.activities.length} nothing={t('record:empty.activities')}
        action={<LinkButton writes onClick={() => setAdding(true)}>{t('record:action.add')}</LinkButton>}
      />
      <ul className={row.list}>
        {record.activities.toSorted(compareSpans).map((activity) => {
          const link = activity.engagements.find((each) => each.id === record.id);
          const people = activity.people.map((each) => each.name).join(', ');
          const detail = [
            t(`terms:activityType.${activity.type}`), activity.place, people === '' ? null : t('record:activities.people', { names: people }),
            activity.costCents === null ? null : formatCents(activity.costCents, activity.currency ?? 'EUR', language),
          ].filter((part) => part !== null).join(', ');
          return (
            <li key={activity.id} className={row.item}>
              <span className={row.when}>{activity.start === null ? t('terms:noValue') : dates(activity)}</span>
              <span className={row.itemText}>
                <Link to="/activities/$id" params={{ id: activity.id }}><bdi>{activity.name}</bdi></Link>
                <span className={row.second}>{detail}</span>
                {activity.outcome !== null && <span className={row.second}>{activity.outcome}</span>}
              </span>
              {link && (
                <WritingIcon
                  aria-label={t('record:activities.unlink', { name: activity.name })} size={24}
                  onClick={() => void remove('activityEngagement', link.linkId)}
                >
                  <IconX size={14} stroke={1.8} />
                </WritingIcon>
              )}
            </li>
          );
        })}
      </ul>
      {adding && <ActivityDialog record={record} onClose={() => setAdding(false)} />}
    </section>
  );
}
