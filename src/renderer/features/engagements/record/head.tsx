import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlayerPlay, IconTrash, IconZzz } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EngagementRecord } from '../../../../shared/contract/engagement.ts';
import { languages } from '../../../../shared/domain/language.ts';
import { usePageTitle } from '../../../app/page-title.ts';
import { useTexts } from '../../../app/texts.ts';
import { useView } from '../../../app/view.tsx';
import { ConfirmRemove } from '../../../ui/confirm-remove.tsx';
import { InlineText } from '../../../ui/inline-text.tsx';
import { KindMark } from '../../../ui/kind-mark.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { nameField } from './language-fields.ts';
import type { Place } from './order.ts';
import classes from './record.module.css';
import { type StandingAction, StandingDialog } from './standing-dialog.tsx';
import { statusSentence } from './status-sentence.ts';
import { useSaveField } from './use-save.ts';

const icon = { size: 16, stroke: 1.6 };

/** Where the record belongs, and what can be done with it as a whole. */
export function RecordBar({ record, place }: { record: EngagementRecord; place: Place | null }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [standing, setStanding] = useState<StandingAction | null>(null);
  const [removing, setRemoving] = useState(false);
  const type = record.agreement && record.mark !== 'twin'
    ? t(`terms:agreementType.${record.agreement.type}`)
    : record.service ? t(`terms:serviceType.${record.service.type}`) : null;
  const open = (id: string) => void navigate({ to: '/engagements/$id', params: { id } });
  return (
    <div className={classes.bar}>
      <nav className={classes.crumbs} aria-label={t('record:breadcrumb')}>
        <Link to="/engagements" search={{ mark: record.mark }}>{t(`terms:marks.${record.mark}`)}</Link>
        {type !== null && <><span aria-hidden>›</span><span>{type}</span></>}
      </nav>
      <span className={classes.grow} />
      {record.statusByHand ? (
        <Button variant="default" leftSection={<IconPlayerPlay {...icon} />} onClick={() => setStanding('resume')}>
          {t('record:action.resume')}
        </Button>
      ) : (
        <>
          <Button variant="default" leftSection={<IconPlayerPause {...icon} />} onClick={() => setStanding('suspend')}>
            {t('record:action.suspend')}
          </Button>
          <Button variant="default" leftSection={<IconZzz {...icon} />} onClick={() => setStanding('quiet')}>
            {t('record:action.quiet')}
          </Button>
        </>
      )}
      <Button variant="default" leftSection={<IconTrash {...icon} />} onClick={() => setRemoving(true)}>
        {t('record:action.remove')}
      </Button>
      <ActionIcon
        aria-label={t('record:previous')} size={24} disabled={!place?.previous} onClick={() => { if (place?.previous) open(place.previous); }}
      >
        <IconChevronLeft {...icon} />
      </ActionIcon>
      <ActionIcon aria-label={t('record:next')} size={24} disabled={!place?.next} onClick={() => { if (place?.next) open(place.next); }}>
        <IconChevronRight {...icon} />
      </ActionIcon>
      {standing && <StandingDialog record={record} action={standing} onClose={() => setStanding(null)} />}
      {removing && (
        <ConfirmRemove
          table="engagement" id={record.id} name={record.name} onClose={() => setRemoving(false)}
          onRemoved={() => void navigate({ to: '/engagements' })}
        />
      )}
    </div>
  );
}

/** The name, edited in place in each language, and the status with its reason as one sentence. */
export function RecordHead({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { asOf, language } = useView();
  const saveField = useSaveField();
  const heading = usePageTitle(record.name);
  const [all, setAll] = useState(false);
  const missing = record.missingTranslations.map((each) => t(`terms:language.${each}`)).join(', ');
  const nameIn = (each: (typeof languages)[number]) => t('record:nameIn', { language: t(`terms:language.${each}`) });
  const save = (each: (typeof languages)[number]) => saveField('engagement', record.id, nameField(each));
  return (
    <>
      <div className={classes.head}>
        <span className={classes.headMark}><KindMark mark={record.mark} size={16} /></span>
        <div className={classes.title}>
          <h1 ref={heading} tabIndex={-1}>
            <InlineText
              label={nameIn(language)} value={record.names[language]} empty={record.name} lang={language}
              onSave={save(language)}
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
              <span className={classes.muted}>{nameIn(each)}</span>
              <InlineText label={nameIn(each)} value={record.names[each]} lang={each} onSave={save(each)} />
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
