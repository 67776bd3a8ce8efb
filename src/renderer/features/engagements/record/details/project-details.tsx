import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { localeOf } from '../../../../../shared/domain/collate.ts';
import { projectRoles } from '../../../../../shared/domain/engagement.ts';
import { Fact } from '../../../../records/sections/section.tsx';
import { InlineAmount } from '../../../../ui/inline/inline-amount.tsx';
import { InlineSelect } from '../../../../ui/inline/inline-select.tsx';
import { InlineText } from '../../../../ui/inline/inline-text.tsx';
import { type SavedField, useSaveFieldOf } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useView } from '../../../../window/view.tsx';
import { parseRate } from './rate.ts';

type Project = NonNullable<EngagementRecord['project']>;

/** A project's own facts: how it is called and funded, and the organisation's role and share in it. */
export function ProjectDetails({ id, project }: { id: string; project: Project }) {
  const t = useTexts();
  const save = useSaveFieldOf('project', id);
  const label = {
    acronym: t('record:details.acronym'), programme: t('record:details.programme'), role: t('record:details.projectRole'),
    total: t('record:details.totalBudget'), own: t('record:details.ownShare'), currency: t('record:details.currency'),
  };
  return (
    <>
      <Fact label={label.acronym}><InlineText label={label.acronym} value={project.acronym} {...save('acronym')} /></Fact>
      <Fact label={label.programme}><InlineText label={label.programme} value={project.programme} {...save('programme')} /></Fact>
      <Fact label={label.role}>
        <InlineSelect
          label={label.role} value={project.role} clearable {...save('role')}
          options={projectRoles.map((role) => ({ value: role, label: t(`terms:projectRole.${role}`) }))}
        />
      </Fact>
      <Fact label={label.total}>
        <InlineAmount label={label.total} cents={project.totalBudgetCents} currency={project.currency} {...save('totalBudgetCents')} />
      </Fact>
      <Fact label={label.own}>
        <InlineAmount label={label.own} cents={project.ownShareCents} currency={project.currency} {...save('ownShareCents')} />
      </Fact>
      <Fact label={label.currency}><InlineText label={label.currency} value={project.currency} {...save('currency')} /></Fact>
      <Fact label={t('record:details.fundingRate')}><Rate rate={project.fundingRate} saved={save('fundingRate')} /></Fact>
    </>
  );
}

function Rate({ rate, saved }: { rate: number | null; saved: SavedField<number | null> }) {
  const t = useTexts();
  const { language } = useView();
  const shown = rate === null
    ? null : new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 2 }).format(rate / 10_000);
  return (
    <InlineText
      label={t('record:details.fundingRate')} value={rate === null ? null : String(rate / 100)} shown={shown}
      check={(typed) => (typed.trim() === '' || parseRate(typed) !== null ? null : t('record:details.notRate', { value: typed }))}
      field={saved.field} onSave={(typed) => saved.onSave(parseRate(typed))}
    />
  );
}
