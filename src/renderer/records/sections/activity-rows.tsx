import { Link } from '@tanstack/react-router';
import type { ActivityRow } from '../../../shared/contract/activity.ts';
import { formatSpan } from '../../../shared/domain/period.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import { Row, Rows } from './section.tsx';

/** When an activity was: one date, a span, or nothing where it is not recorded. */
export function useActivityDates(): (activity: Pick<ActivityRow, 'start' | 'end'>) => string | null {
  const { language } = useView();
  return ({ start, end }) =>
    start === null && end === null ? null : formatSpan({ start, end: end ?? start }, language);
}

/** Activities of a person as rows: name, when and where; a row's removal takes the person off the activity. */
export function ActivityRows({ activities, personId }: { activities: readonly ActivityRow[]; personId: string }) {
  const t = useTexts();
  const dates = useActivityDates();
  return (
    <Rows>
      {activities.map((activity) => {
        const linkId = activity.people.find((each) => each.id === personId)?.linkId;
        return (
          <Row
            key={activity.id}
            second={[t(`terms:activityType.${activity.type}`), dates(activity), activity.place].filter(Boolean).join(', ')}
            {...(linkId !== undefined && { remove: { table: 'activityPerson' as const, id: linkId, name: activity.name } })}
          >
            <Link to="/activities/$id" params={{ id: activity.id }}>{activity.name}</Link>
          </Row>
        );
      })}
    </Rows>
  );
}
