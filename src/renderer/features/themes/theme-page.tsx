import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ThemeRow } from '../../../shared/contract/theme.ts';
import { themeTypes } from '../../../shared/domain/engagement.ts';
import { languageField, textIn } from '../../records/fields/language-field.ts';
import { NamesField } from '../../records/fields/names-field.tsx';
import { NoRecord, RecordPage } from '../../records/page/record-page.tsx';
import { InlineRecord } from '../../records/pickers/record-picker.tsx';
import { Fact, Facts, LinkedSection, Row, Rows, Section } from '../../records/sections/section.tsx';
import { InlineSelect } from '../../ui/inline/inline-select.tsx';
import { InlineText } from '../../ui/inline/inline-text.tsx';
import { rpc } from '../../window/core/core.ts';
import { useRows, useSaveFieldOf } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';

/** A theme or strategic goal: facts, quote, and the themes below it. */
export function ThemePage() {
  const { id } = useParams({ from: '/frame/themes/$id' });
  const { view } = useView();
  const themes = useQuery(rpc.theme.list.queryOptions({ input: view }));
  const theme = themes.data?.find((each) => each.id === id);
  if (theme) return <ThemeView key={id} theme={theme} all={themes.data ?? []} />;
  return themes.isPending ? null : <NoRecord error={themes.error} />;
}

function ThemeView({ theme, all }: { theme: ThemeRow; all: readonly ThemeRow[] }) {
  const t = useTexts();
  return (
    <RecordPage
      table="theme" id={theme.id} name={theme.name} list="/themes" siblings={all.map((each) => each.id)}
      crumbs={<Link to="/themes">{t('shell:nav.themes')}</Link>}
      left={<ThemeFacts theme={theme} all={all} />}
      right={<Children theme={theme} all={all} />}
    />
  );
}

function ThemeFacts({ theme, all }: { theme: ThemeRow; all: readonly ThemeRow[] }) {
  const t = useTexts();
  const save = useSaveFieldOf('theme', theme.id);
  return (
    <Section title={t('people:facts')}>
      <Facts>
        <Fact label={t('fields:name')}>
          <NamesField label={t('fields:name')} names={theme.names} saved={(each) => save(languageField('name', each))} />
        </Fact>
        <Fact label={t('fields:type')}>
          <InlineSelect
            label={t('fields:type')} value={theme.type}
            options={themeTypes.map((value) => ({ value, label: t(`terms:themeType.${value}`) }))}
            {...save('type')}
          />
        </Fact>
        <Fact label={t('fields:parentTheme')}>
          <InlineRecord
            label={t('fields:parentTheme')} source="theme" value={theme.parentId} exclude={[theme.id]}
            name={all.find((each) => each.id === theme.parentId)?.name ?? null} {...save('parentId')}
          />
        </Fact>
        <Fact label={t('people:theme.quote')}>
          <NamesField
            label={t('people:theme.quote')} names={theme.quotes} multiline
            saved={(each) => save(languageField('quote', each))}
          />
        </Fact>
        <Fact label={t('fields:source')}>
          <InlineText label={t('fields:source')} value={theme.source} {...save('source')} />
        </Fact>
        <Fact label={t('people:theme.engagements')}>{t('welcome:count', { count: theme.engagements })}</Fact>
      </Facts>
    </Section>
  );
}

function Children({ theme, all }: { theme: ThemeRow; all: readonly ThemeRow[] }) {
  const t = useTexts();
  const { language } = useView();
  const { add, set } = useRows();
  const children = all.filter((each) => each.parentId === theme.id);
  return (
    <LinkedSection
      title={t('people:theme.children')} count={children.length} nothing={t('people:theme.noChildren')}
      addLabel={t('people:theme.addChild')} source="theme" exclude={[theme.id, ...children.map((each) => each.id)]}
      onPick={(id) => set('theme', id, { parentId: theme.id })}
      onCreate={(name) => add('theme', { ...textIn('name', language, name), parentId: theme.id })}
    >
      <Rows>
        {children.map((each) => <Row key={each.id}><Link to="/themes/$id" params={{ id: each.id }}>{each.name}</Link></Row>)}
      </Rows>
    </LinkedSection>
  );
}
