import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { WrongValue } from '../../../shared/contract/check.ts';
import { formatWrong } from '../../../shared/i18n/format-wrong.ts';
import { GapRow } from '../../ui/gap-row.tsx';
import { SectionHeader } from '../../ui/section-header.tsx';
import { rpc } from '../../window/core/core.ts';
import { useApply } from '../../window/edit.ts';
import { setFields } from '../../window/operations.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import classes from './wrong-values.module.css';
import { useSpoiltRows } from './spoilt-rows.tsx';

const none: readonly WrongValue[] = [];

/** The values in the file that no edit could have left, until somebody mends them. */
function useWrongValues(): readonly WrongValue[] {
  const { language } = useView();
  return useQuery(rpc.portfolio.wrongValues.queryOptions({ input: { language } })).data ?? none;
}

/** The ids of the records that have one, or are not as they were saved, for marking them in a list. */
export function useWrongRecords(): ReadonlySet<string> {
  const [found, spoilt] = [useWrongValues(), useSpoiltRows()];
  return useMemo(() => new Set([...found, ...spoilt].map(({ of }) => of?.id ?? '')), [found, spoilt]);
}

/** Marks a record in a list of which a value is not in order. */
export function WrongMark() {
  const t = useTexts();
  return <IconAlertTriangle className={classes.wrong} size={14} stroke={1.8} role="img" aria-label={t('gaps:wrong.mark')} />;
}

/** What is not in order in a record, each with what mends it. */
export function WrongValues({ id }: { id: string }) {
  const t = useTexts();
  const { apply } = useApply();
  const found = useWrongValues().filter(({ of }) => of.id === id);
  if (found.length === 0) return null;
  const mend = ({ table, id: row, field, replaceWith }: WrongValue) =>
    void apply([setFields(table, row, { [field]: replaceWith?.value ?? null })]);
  return (
    <section>
      <SectionHeader title={t('gaps:wrong.title')} />
      {found.map((each) => {
        const text = formatWrong(t, each);
        const key = `${each.id} ${each.field} ${each.rule}`;
        if (each.replaceWith === null) return <GapRow key={key} text={text} />;
        const action = t(`gaps:wrong.${each.rule === 'ownOrganisation' ? 'own' : each.replaceWith.value === null ? 'empty' : 'replace'}`);
        return <GapRow key={key} text={text} action={action} onAction={() => mend(each)} />;
      })}
    </section>
  );
}
