import { type Client, client } from '../../../../window/core/core.ts';
import { useChange } from '../../../../window/edit.ts';
import { useView } from '../../../../window/view.tsx';

type Edit = Parameters<Client['deadline']['edit']>[0];
const editDeadline = (input: Edit) => client.deadline.edit(input);

/** Marks a deadline as done, dropped or open again, or moves it; `key` as in the list. Fails as `useApply`. */
export function useDeadlineEdit() {
  const { view } = useView();
  const edit = useChange(editDeadline);
  return (input: Omit<Edit, 'asOf' | 'language'>) => edit({ ...view, ...input });
}
