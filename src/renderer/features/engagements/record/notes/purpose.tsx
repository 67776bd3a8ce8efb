import { useState } from 'react';
import type { EngagementRecord } from '../../../../../shared/contract/engagement.ts';
import { languages } from '../../../../../shared/domain/language.ts';
import { languageField } from '../../../../records/fields/language-field.ts';
import { InlineTextArea } from '../../../../ui/inline/inline-text-area.tsx';
import { LinkButton } from '../../../../ui/link-button.tsx';
import { SectionHeader } from '../../../../ui/section-header.tsx';
import { useSaveField } from '../../../../window/rows.ts';
import { useTexts } from '../../../../window/texts.ts';
import { useLedTo } from '../../../../window/unsaved.ts';
import { useView } from '../../../../window/view.tsx';
import row from '../rows.module.css';
import classes from './notes.module.css';

/** What the engagement is for and what is done in it, in the window's language or in all three. */
export function Purpose({ record }: { record: EngagementRecord }) {
  const t = useTexts();
  const { language } = useView();
  const saveField = useSaveField();
  const [all, setAll] = useState(false);
  useLedTo(`engagement/${record.id}/purpose`, (key) => { if (!key.endsWith(languageField('purpose', language))) setAll(true); });
  const shown = all ? languages : [language];
  return (
    <section>
      <SectionHeader
        title={t('record:section.purpose')}
        action={(
          <LinkButton onClick={() => setAll(!all)}>
            {all ? t('record:purpose.one', { language: t(`terms:language.${language}`) }) : t('record:purpose.all')}
          </LinkButton>
        )}
      />
      {shown.map((each) => {
        const label = t('record:purpose.in', { language: t(`terms:language.${each}`) });
        // Where this language has no text yet, the one that is there is shown as what could be translated.
        const empty = (each === language ? record.purpose : null) ?? t('record:purpose.empty');
        return (
          <div key={each} className={classes.purpose}>
            {all && <span className={row.moment}>{label}</span>}
            <InlineTextArea
              label={label} value={record.purposes[each]} empty={<span className={row.muted}>{empty}</span>} lang={each}
              {...saveField('engagement', record.id, languageField('purpose', each))}
            />
          </div>
        );
      })}
    </section>
  );
}
