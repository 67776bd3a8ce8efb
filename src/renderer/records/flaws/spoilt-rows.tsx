import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { SpoiltRow } from '../../../shared/contract/check.ts';
import { formatTable } from '../../../shared/i18n/format-change.ts';
import { formatSpoilt } from '../../../shared/i18n/format-spoilt.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { SectionHeader } from '../../ui/section-header.tsx';
import { rpc } from '../../window/core/core.ts';
import { useApply, useKeepSpoilt } from '../../window/edit.ts';
import { setFields } from '../../window/operations.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import classes from './spoilt-rows.module.css';

const none: readonly SpoiltRow[] = [];

/** The rows of the file that are not as they were saved. */
export function useSpoiltRows(): readonly SpoiltRow[] {
  const { language } = useView();
  return useQuery(rpc.portfolio.spoiltRows.queryOptions({ input: { language } })).data ?? none;
}

/** What of a record is not as it was saved: what stands there, what was saved, and the choice between the two. */
export function SpoiltRows({ id }: { id: string }) {
  const t = useTexts();
  const found = useSpoiltRows().filter(({ of }) => of?.id === id);
  if (found.length === 0) return null;
  return (
    <section>
      <SectionHeader title={t('gaps:spoilt.title')} />
      {found.map((row) => <SpoiltOne key={`${row.table} ${row.key}`} row={row} />)}
    </section>
  );
}

function SpoiltOne({ row }: { row: SpoiltRow }) {
  const t = useTexts();
  const { apply } = useApply();
  const keepSpoilt = useKeepSpoilt();
  const { fields, recordTable, table, key } = row;
  const putBack = () => {
    const values = Object.fromEntries(fields.map(({ field, restore }) => [field, restore]));
    if (recordTable) void apply([setFields(recordTable, key, values)]);
  };
  return (
    <div className={classes['told']}>
      <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
      <div>
        {recordTable && <h3>{formatTable(t, recordTable)}</h3>}
        {fields.length === 0 && <p>{t('gaps:spoilt.unknown')}</p>}
        {fields.map((each) => <p key={each.field}>{formatSpoilt(t, each)}</p>)}
        <div className={classes['ways']}>
          {fields.length > 0 && <LinkButton writes onClick={putBack}>{t('gaps:spoilt.putBack')}</LinkButton>}
          <LinkButton writes onClick={() => void keepSpoilt({ table, key })}>{t('gaps:spoilt.keep')}</LinkButton>
        </div>
      </div>
    </div>
  );
}
