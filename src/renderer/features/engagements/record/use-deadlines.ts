import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../../app/core.ts';
import { useView } from '../../../app/view.tsx';

/** The deadlines of one engagement, in order of the day; undefined until they are read. */
export function useDeadlines(engagementId: string) {
  const { view } = useView();
  return useQuery({
    ...rpc.deadline.list.queryOptions({ input: { ...view, engagementId } }),
    placeholderData: (before) => before,
  });
}
