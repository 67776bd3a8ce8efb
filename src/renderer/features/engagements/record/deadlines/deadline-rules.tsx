import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RuleRow } from '../../../../../shared/contract/deadline.ts';
import { deadlineTypes } from '../../../../../shared/domain/engagement.ts';
import { formatRule } from '../../../../../shared/i18n/format-deadline.ts';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { RowMenu } from '../../../../ui/row-menu.tsx';
import { rpc } from '../../../../window/core/core.ts';
import { useApply } from '../../../../window/edit.ts';
import { addRow, updateRow } from '../../../../window/operations.ts';
import { useRemoveRow } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { capitalised } from '../capitalised.ts';
import row from '../rows.module.css';
import { RuleDialog } from './deadline-rule-dialog.tsx';
import classes from './deadlines.module.css';

/** The rules that give an engagement its deadlines: where each comes from, and its change for this engagement alone. */
export function DeadlineRules({ engagementId }: { engagementId: string }) {
  const t = useTexts();
  const { view } = useView();
  const rules = useQuery(rpc.deadline.rules.queryOptions({ input: { ...view, engagementId } })).data ?? [];
  const [editing, setEditing] = useState<RuleRow | 'new' | null>(null);
  const free = deadlineTypes.filter((type) => !rules.some((each) => each.type === type));
  return (
    <div className={classes.rules} role="group" aria-label={t('record:deadlines.rules')}>
      {rules.length === 0 && <p className={row.quietEmpty}>{t('record:deadlines.noRules')}</p>}
      <ul className={row.list}>
        {rules.map((rule) => <Rule key={rule.type} rule={rule} engagementId={engagementId} onEdit={() => setEditing(rule)} />)}
      </ul>
      {free.length > 0 && (
        <p className={classes.more}><LinkButton writes onClick={() => setEditing('new')}>{t('record:deadlines.addRule')}</LinkButton></p>
      )}
      {editing !== null && (
        <RuleDialog
          engagementId={engagementId} rule={editing === 'new' ? null : editing} types={free} onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

function Rule({ rule, engagementId, onEdit }: { rule: RuleRow; engagementId: string; onEdit: () => void }) {
  const t = useTexts();
  const { language } = useView();
  const { apply } = useApply();
  const remove = useRemoveRow();
  const name = t(`deadlines:type.${rule.type}`);
  const own = rule.origin === 'engagement' ? rule.id : null;
  const setActive = (active: boolean) => {
    const { type, anchor, offset, unit, month, day } = rule;
    void apply([own === null
      ? addRow('deadlineRule', { engagementId, type, anchor, offset, unit, month, day, active })
      : updateRow('deadlineRule', own, { active })]).catch(() => undefined);
  };
  return (
    <li className={row.item} data-off={!rule.active || undefined}>
      <span className={row.itemText}>
        <b>{name}</b>
        <span className={row.second}>
          {rule.active ? formatRule(t, rule, language) : t('record:deadlines.off')}
          {`, ${t(`deadlines:origin.${rule.origin}`)}`}
        </span>
        {rule.noDay !== null && <span className={row.second}>{capitalised(t(`deadlines:noDay.${rule.noDay}`), language)}</span>}
      </span>
      <LinkButton writes aria-label={t('record:deadlines.editRule', { name })} onClick={onEdit}>{t('record:action.edit')}</LinkButton>
      <RowMenu
        of={t('record:deadlines.rule', { name })}
        actions={[
          rule.active
            ? { label: t('record:deadlines.turnOff'), onClick: () => setActive(false) }
            : { label: t('record:deadlines.turnOn'), onClick: () => setActive(true) },
          own === null ? null : { label: t('record:deadlines.removeRule'), onClick: () => void remove('deadlineRule', own), danger: true },
        ]}
      />
    </li>
  );
}
