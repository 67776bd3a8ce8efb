import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconChecklist, IconSearch, IconTags, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { SearchHit } from '../../../../shared/contract/search.ts';
import { Highlighted } from '../../../ui/highlighted.tsx';
import { Keys } from '../../../ui/keys.tsx';
import { KindMark } from '../../../ui/marks/kind-mark.tsx';
import { rpc } from '../../../window/core/core.ts';
import { shortcuts } from '../../../window/shortcuts.ts';
import { useTexts } from '../../../window/texts.ts';
import { useWhenReady } from '../../../window/use-when-ready.ts';
import { useView } from '../../../window/view.tsx';
import classes from './search-box.module.css';

const inputId = 'search';
const order: readonly SearchHit['table'][] = ['engagement', 'organisation', 'person', 'activity', 'theme'];
const pauseBeforeAsking = 80;

/** Puts the cursor into the search box. */
export function focusSearch(): void {
  const input = document.getElementById(inputId);
  if (input instanceof HTMLInputElement) input.focus();
}

function useOpenHit() {
  const navigate = useNavigate();
  return (hit: SearchHit) => {
    switch (hit.table) {
      case 'engagement': return void navigate({ to: '/engagements/$id', params: { id: hit.id } });
      case 'person': return void navigate({ to: '/people/$id', params: { id: hit.id } });
      case 'organisation': return void navigate({ to: '/organisations/$id', params: { id: hit.id } });
      case 'activity': return void navigate({ to: '/activities/$id', params: { id: hit.id } });
      case 'theme': return void navigate({ to: '/themes/$id', params: { id: hit.id } });
    }
  };
}

/** Finds records by any of their names, whatever the case and the accents; the hits are grouped by table. */
export function SearchBox() {
  const t = useTexts();
  const { view } = useView();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), pauseBeforeAsking);
  const open = useOpenHit();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useQuery(rpc.search.find.queryOptions({
    input: { ...view, text: asked, limit: 30 }, enabled: asked !== '', placeholderData: keepPreviousData,
  }));
  const hits = found.data ?? [];
  const text = typed.trim();
  /** The hits of what stands in the box now, and not of what stood there before. */
  const answer = text !== '' && asked === text && !found.isPlaceholderData ? found.data : undefined;
  /** Enter was pressed before they were there. */
  const [entered, setEntered] = useState(false);
  useEffect(() => {
    if (found.data && found.data.length > 0) combobox.selectFirstOption();
  }, [combobox, found.data]);
  const done = () => {
    setTyped('');
    setEntered(false);
    combobox.closeDropdown();
  };
  const take = (hit: SearchHit | undefined) => {
    done();
    if (hit) open(hit);
  };
  useWhenReady(entered && answer !== undefined, () => {
    setEntered(false);
    const first = firstShown(answer ?? []);
    if (first) take(first);
  });
  return (
    <search className={classes.search}>
      <Combobox
        store={combobox} width={440} position="bottom-end" offset={6}
        onOptionSubmit={(id) => take(hits.find((each) => each.id === id))}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            id={inputId} type="search" aria-label={t('shell:search.label')} placeholder={t('shell:search.placeholder')} value={typed}
            classNames={{ input: classes.searchInput ?? '' }} leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
            rightSection={typed === '' ? <Keys keys={shortcuts.everywhere.find.keys} /> : null} rightSectionWidth={64} autoComplete="off" spellCheck={false}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setEntered(false);
              if (event.currentTarget.value.trim() === '') combobox.closeDropdown();
              else combobox.openDropdown();
            }}
            onFocus={() => { if (typed.trim() !== '') combobox.openDropdown(); }}
            onBlur={() => { combobox.closeDropdown(); setEntered(false); }}
            onKeyDownCapture={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || text === '' || answer || combobox.getSelectedOptionIndex() > 0) return;
              // The option that is marked is one of an older list.
              event.preventDefault();
              event.stopPropagation();
              setEntered(true);
            }}
            onKeyDown={(event) => { if (event.key === 'Escape') done(); }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={t('shell:search.label')} className={classes.hits}>
            {order.map((table) => <Hits key={table} table={table} hits={hits} typed={asked} />)}
            {hits.length === 0 && found.isSuccess && <Combobox.Empty>{t('shell:search.none', { text: asked })}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </search>
  );
}

const firstShown = (hits: readonly SearchHit[]) => order.map((table) => hits.find((hit) => hit.table === table)).find((hit) => hit !== undefined);

function Hits({ table, hits, typed }: { table: SearchHit['table']; hits: readonly SearchHit[]; typed: string }) {
  const t = useTexts();
  const own = hits.filter((hit) => hit.table === table);
  if (own.length === 0) return null;
  return (
    <Combobox.Group label={t(`shell:search.tables.${table}`)}>
      {own.map((hit) => (
        <Combobox.Option key={hit.id} value={hit.id} className={classes.hit}>
          <HitMark hit={hit} />
          <bdi className={classes.hitName}><Highlighted text={hit.name} typed={typed} /></bdi>
          {hit.matched !== null && <em><Highlighted text={hit.matched} typed={typed} /></em>}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}

const icons = { person: IconUser, organisation: IconBuilding, activity: IconChecklist, theme: IconTags };

function HitMark({ hit }: { hit: SearchHit }) {
  if (hit.table === 'engagement') return hit.mark && <KindMark mark={hit.mark} size={10} />;
  const Shown = icons[hit.table];
  return <Shown size={15} stroke={1.6} aria-hidden />;
}
