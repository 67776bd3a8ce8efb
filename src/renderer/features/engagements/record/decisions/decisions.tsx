import { useState } from 'react';
import type { DecisionOut } from '../../../../../shared/contract/money.ts';
import { formatPartialDate } from '../../../../../shared/domain/partial-date.ts';
import { OutsideLink } from '../../../../ui/outside-link.tsx';
import { RowMenu } from '../../../../ui/row-menu.tsx';
import { useRemoveRow } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { capitalised } from '../capitalised.ts';
import row from '../rows.module.css';
import { DecisionDialog, type DecisionTarget } from './decision-dialog.tsx';
import classes from './decisions.module.css';

/** What was decided about a period, an amount or an assignment: by whom, when, under which section and case number. */
export function Decisions({ target, decisions }: { target: DecisionTarget; decisions: readonly DecisionOut[] }) {
  const t = useTexts();
  const { language } = useView();
  const remove = useRemoveRow();
  const [editing, setEditing] = useState<DecisionOut | null>(null);
  if (decisions.length === 0) return null;
  return (
    <ul className={classes.decisions} aria-label={t('record:section.decisions')}>
      {decisions.map((decision) => {
        const where = [
          decision.settles === null ? null : capitalised(t(`terms:settlement.${decision.settles}`), language), decision.body, decision.date === null ? null : formatPartialDate(decision.date, language),
          decision.section === null ? null : `§\u00a0${decision.section.replace(/^§\s*/, '')}`, decision.caseNumber,
        ].filter((part) => part !== null);
        return (
          <li key={decision.id}>
            <span className={row.itemText}>
              <b>{decision.text}</b>
              <span className={row.second}>
                {where.join(', ')} {decision.url !== null && <OutsideLink url={decision.url} title={null} />}
              </span>
              {decision.reason !== null && <span className={row.second}>{decision.reason}</span>}
            </span>
            <RowMenu
              of={decision.text}
              actions={[
                { label: t('record:action.edit'), onClick: () => setEditing(decision) },
                { label: t('record:decision.remove'), onClick: () => void remove('decision', decision.id), danger: true },
              ]}
            />
          </li>
        );
      })}
      {editing && <DecisionDialog target={target} decision={editing} onClose={() => setEditing(null)} />}
    </ul>
  );
}
