import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import type { Renewal } from '../../../../../shared/contract/period.ts';
import { languages } from '../../../../../shared/domain/language.ts';
import { hasBegun } from '../../../../../shared/domain/period.ts';
import { ConfirmRemove } from '../../../../records/dialogs/confirm-remove.tsx';
import { languageField } from '../../../../records/fields/language-field.ts';
import { InlineText } from '../../../../ui/inline/inline-text.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { KindMark } from '../../../../ui/marks/kind-mark.tsx';
import { StatusChip } from '../../../../ui/marks/status-chip.tsx';
import { RowMenu } from '../../../../ui/row-menu.tsx';
import { WritingButton } from '../../../../ui/writing.tsx';
import { usePageTitle } from '../../../../window/page-title.ts';
import { useSaveField } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useLedTo } from '../../../../window/unsaved.ts';
import { useView } from '../../../../window/view.tsx';
import { EndDialog } from '../periods/end-dialog.tsx';
import { ExtendDialog } from '../periods/extend-dialog.tsx';
import { renewalWords } from '../periods/use-renewal.ts';
import row from '../rows.module.css';
import { type StandingAction, StandingDialog } from '../standings/standing-dialog.tsx';
import type { Place } from './order.ts';
import classes from './head.module.css';
import { statusSentence } from './status-sentence.ts';

const icon = { size: 16, stroke: 1.6 };

interface RecordBarProps {
  record: EngagementRecord;
  place: Place | null;
  /** What the next period would be, where that is the next thing to do. */
  renewal: Renewal | null;
  onRenew: () => void;
}

type Dialog = StandingAction | 'extend' | 'end' | 'remove';

/** Where the record belongs, and what can be done with it as a whole. */
export function RecordBar({ record, place, renewal, onRenew }: RecordBarProps) {
  const t = useTexts();
  const { asOf } = useView();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const current = record.periods.find((each) => each.id === record.periodId && each.end !== null);
  const begun = record.periods.some((each) => each.type !== 'phase' && hasBegun(each, asOf));
  return (
    <div className={classes.bar}>
      <Crumbs record={record} />
      <span className={classes.grow} />
      {record.standing ? (
        <WritingButton variant="default" leftSection={<IconPlayerPlay {...icon} />} onClick={() => setDialog('resume')}>
          {t('record:action.resume')}
        </WritingButton>
      ) : (
        <WritingButton variant="default" leftSection={<IconPlayerPause {...icon} />} onClick={() => setDialog('suspend')}>
          {t('record:action.suspend')}
        </WritingButton>
      )}
      {renewal && <RenewButton renewal={renewal} onRenew={onRenew} />}
      <RowMenu
        of={record.name}
        actions={[
          record.standing ? null : { label: t('record:action.quiet'), onClick: () => setDialog('quiet') },
          current ? { label: t('record:extend.menu'), onClick: () => setDialog('extend') } : null,
          begun ? { label: t('record:end.menu'), onClick: () => setDialog('end') } : null,
          { label: t('record:action.remove'), onClick: () => setDialog('remove'), danger: true },
        ]}
      />
      <Neighbours place={place} />
      {(dialog === 'suspend' || dialog === 'quiet' || dialog === 'resume') && (
        <StandingDialog record={record} action={dialog} onClose={close} />
      )}
      {dialog === 'extend' && current && <ExtendDialog period={current} onClose={close} />}
      {dialog === 'end' && <EndDialog record={record} onClose={close} />}
      {dialog === 'remove' && (
        <ConfirmRemove
          table="engagement" id={record.id} name={record.name} onClose={close} onRemoved={() => void navigate({ to: '/engagements' })}
        />
      )}
    </div>
  );
}

function Crumbs({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const type = record.agreement && record.mark !== 'twin'
    ? t(`terms:agreementType.${record.agreement.type}`)
    : record.service ? t(`terms:serviceType.${record.service.type}`) : null;
  return (
    <nav className={classes.crumbs} aria-label={t('record:breadcrumb')}>
      <Link to="/engagements" search={{ mark: record.mark }}>{t(`terms:marks.${record.mark}`)}</Link>
      {type !== null && <><span aria-hidden>›</span><span>{type}</span></>}
    </nav>
  );
}

function RenewButton({ renewal, onRenew }: { renewal: Renewal; onRenew: () => void }) {
  const t = useTexts();
  const { language } = useView();
  return <WritingButton leftSection={<IconRefresh {...icon} />} onClick={onRenew}>{renewalWords(t, renewal, language)}</WritingButton>;
}

function Neighbours({ place }: { place: Place | null }) {
  const t = useTexts();
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: '/engagements/$id', params: { id } });
  return (
    <>
      <ActionIcon
        aria-label={t('record:previous')} size={24} disabled={!place?.previous} onClick={() => { if (place?.previous) open(place.previous); }}
      >
        <IconChevronLeft {...icon} />
      </ActionIcon>
      <ActionIcon aria-label={t('record:next')} size={24} disabled={!place?.next} onClick={() => { if (place?.next) open(place.next); }}>
        <IconChevronRight {...icon} />
      </ActionIcon>
    </>
  );
}

/** The name, edited in place in each language, and the status with its reason as one sentence. */
export function RecordHead({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { asOf, language } = useView();
  const saveField = useSaveField();
  const heading = usePageTitle(record.name);
  const [all, setAll] = useState(false);
  useLedTo(`engagement/${record.id}/name`, (key) => { if (!key.endsWith(languageField('name', language))) setAll(true); });
  const missing = record.missingTranslations.map((each) => t(`terms:language.${each}`)).join(', ');
  const nameIn = (each: (typeof languages)[number]) => t('record:nameIn', { language: t(`terms:language.${each}`) });
  const save = (each: (typeof languages)[number]) => saveField('engagement', record.id, languageField('name', each));
  return (
    <>
      <div className={classes.head}>
        <span className={classes.headMark}><KindMark mark={record.mark} size={16} /></span>
        <div className={classes.title}>
          <h1 ref={heading} tabIndex={-1}>
            <InlineText
              label={nameIn(language)} value={record.names[language]} empty={record.name} lang={language}
              {...save(language)}
            />
          </h1>
        </div>
        <div className={classes.missing}>
          {missing !== '' && <span>{t('record:missingNames', { languages: missing })}</span>}
          <LinkButton onClick={() => setAll(!all)} aria-expanded={all}>
            {missing === '' || all ? t('record:otherLanguages') : t('record:addTranslation')}
          </LinkButton>
        </div>
      </div>
      {all && (
        <div className={classes.translations}>
          {languages.filter((each) => each !== language).map((each) => (
            <div key={each} className={classes.translation}>
              <span className={row.muted}>{nameIn(each)}</span>
              <InlineText label={nameIn(each)} value={record.names[each]} lang={each} {...save(each)} />
            </div>
          ))}
        </div>
      )}
      <div className={classes.status}>
        <StatusChip status={record.status} mark={record.mark} long />
        <p>{statusSentence(t, record, asOf, language)}</p>
      </div>
    </>
  );
}
