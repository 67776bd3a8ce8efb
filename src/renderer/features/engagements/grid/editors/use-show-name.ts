import { useQueryClient } from '@tanstack/react-query';
import { rpc } from '../../../../window/core/core.ts';
import { useView } from '../../../../window/view.tsx';

/** Shows a saved name at once: reading ten thousand rows again takes a moment, in which the old name would come back. */
export function useShowName(): (id: string, name: string) => void {
  const queries = useQueryClient();
  const { view } = useView();
  return (id, name) => {
    queries.setQueryData(rpc.engagement.list.queryKey({ input: view }), (rows) =>
      rows?.map((row) => (row.id === id ? { ...row, name } : row)));
  };
}
