import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ThemeRow } from '../../../shared/contract/theme.ts';
import { shownLanguage } from '../../../shared/domain/language.ts';
import type { Texts } from '../../../shared/i18n/texts.ts';
import { NewRecordDialog } from '../../records/dialogs/new-record-dialog.tsx';
import { textIn } from '../../records/fields/language-field.ts';
import { type ListColumn, ListPage } from '../../records/list/list-page.tsx';
import classes from '../../records/list/list.module.css';
import { Empty } from '../../ui/empty.tsx';
import { rpc } from '../../window/core/core.ts';
import { useRows } from '../../window/rows.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';

function columnsIn(t: Texts, nameOf: (id: string | null) => string | null): ListColumn<ThemeRow>[] {
  return [
    {
      title: t('fields:name'), width: '26%', sortBy: (theme) => theme.name,
      show: (theme) => <Link className={classes.link} to="/themes/$id" params={{ id: theme.id }}><bdi>{theme.name}</bdi></Link>,
    },
    {
      title: t('fields:type'), width: '12%', sortBy: (theme) => t(`terms:themeType.${theme.type}`),
      show: (theme) => t(`terms:themeType.${theme.type}`),
    },
    {
      title: t('fields:parentTheme'), width: '15%', sortBy: (theme) => nameOf(theme.parentId) ?? '',
      show: (theme) => nameOf(theme.parentId) ?? <Empty />,
    },
    { title: t('people:theme.engagements'), number: true, width: '128px', sortBy: (theme) => theme.engagements, show: (theme) => theme.engagements },
    { title: t('people:theme.quote'), show: (theme) => <Quote theme={theme} /> },
  ];
}

function Quote({ theme }: { theme: ThemeRow }) {
  const { language } = useView();
  return theme.quote === null ? <Empty /> : <span lang={shownLanguage(theme.quotes, language)}>{theme.quote}</span>;
}

const textOf = (theme: ThemeRow) => [...Object.values(theme.names), ...Object.values(theme.quotes), theme.source].filter(Boolean).join(' ');

/** Themes and strategic goals, and how many engagements carry each. */
export function ThemesPage() {
  const t = useTexts();
  const { view } = useView();
  const navigate = useNavigate();
  const { add } = useRows();
  const themes = useQuery(rpc.theme.list.queryOptions({ input: view }));
  const [creating, setCreating] = useState(false);
  const columns = useMemo(() => {
    const names = new Map(themes.data?.map((theme) => [theme.id, theme.name]));
    return columnsIn(t, (id) => (id === null ? null : (names.get(id) ?? null)));
  }, [t, themes.data]);
  const create = async (name: string) => {
    const id = await add('theme', textIn('name', view.language, name));
    await navigate({ to: '/themes/$id', params: { id } });
  };
  return (
    <>
      <ListPage
        title={t('shell:nav.themes')} newLabel={t('people:theme.new')} onNew={() => setCreating(true)}
        rows={themes.data} error={themes.error} columns={columns} textOf={textOf}
        empty={{ title: t('people:theme.emptyTitle'), text: t('people:theme.emptyText') }}
      />
      {creating && <NewRecordDialog table="theme" title={t('people:theme.new')} onCreate={create} onClose={() => setCreating(false)} />}
    </>
  );
}
