import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Names } from '../../../shared/domain/language.ts';
import { InlineProblem, InlineValue } from '../../ui/inline/inline-value.tsx';
import { useRefocus } from '../../ui/inline/use-refocus.ts';
import { KindMark } from '../../ui/marks/kind-mark.tsx';
import { rpc } from '../../window/core/core.ts';
import { afterPress } from '../../window/press.ts';
import { useTexts } from '../../window/texts.ts';
import { arrived, type FieldKey, useLedTo } from '../../window/unsaved.ts';
import { useUnsavedField } from '../../window/use-unsaved-field.ts';
import { useView } from '../../window/view.tsx';
import { type PickItem, Picker, type PickerProps } from './picker.tsx';

export type PickSource = 'person' | 'organisation' | 'theme' | 'place' | 'engagement' | 'activity' | 'membership';

const lines = (text: string | null) => text?.split('\n').map((line) => line.trim()).filter((line) => line !== '') ?? [];
const allNames = (names: Names, other: string | null = null) =>
  [...Object.values(names), ...lines(other)].filter((name): name is string => name !== null);

/** The records of a table as choices, undefined until they are read. Only the asked list is read. */
export function usePickItems(source: PickSource): PickItem[] | undefined {
  const { view } = useView();
  const when = (wanted: boolean) => ({ input: view, enabled: wanted });
  const people = useQuery(rpc.person.list.queryOptions(when(source === 'person')));
  const organisations = useQuery(rpc.organisation.list.queryOptions(when(source === 'organisation')));
  const themes = useQuery(rpc.theme.list.queryOptions(when(source === 'theme')));
  const places = useQuery(rpc.place.list.queryOptions(when(source === 'place')));
  const engagements = useQuery(rpc.engagement.list.queryOptions(when(source === 'engagement' || source === 'membership')));
  const activities = useQuery(rpc.activity.list.queryOptions(when(source === 'activity')));
  return useMemo(() => {
    switch (source) {
      case 'person': return people.data?.map(({ id, name, title, organisation }) => ({ id, name, detail: title ?? organisation }));
      case 'organisation': return organisations.data?.map((each) => ({
        id: each.id, name: each.name, detail: each.place, also: allNames(each.names, each.otherNames),
      }));
      case 'theme': return themes.data?.map(({ id, name, names }) => ({ id, name, also: allNames(names) }));
      case 'place': return places.data?.map(({ id, name, names, countryName }) => ({
        id, name, detail: countryName, also: allNames(names),
      }));
      case 'activity': return activities.data?.map(({ id, name, names, place }) => ({ id, name, detail: place, also: allNames(names) }));
      case 'engagement':
      case 'membership': return engagements.data
        ?.filter((each) => source === 'engagement' || each.kind === 'membership')
        .map((each) => ({
          id: each.id, name: each.name, detail: each.place, also: [...allNames(each.names, each.otherNames), ...lines(each.acronym)],
          mark: <KindMark mark={each.mark} size={9} />,
        }));
    }
  }, [source, people.data, organisations.data, themes.data, places.data, engagements.data, activities.data]);
}

/** What an empty list of records says: that typing makes one, where it does. */
export function useNothing(source: PickSource, creates: boolean): string {
  const t = useTexts();
  return t(creates ? `shell:typeToCreate.${source}` : 'shell:nothingToChoose');
}

interface RecordPickerProps extends Omit<PickerProps, 'items' | 'nothing' | 'onPick'> {
  /** Gets the chosen record's id and name; null where *none* was chosen. */
  onPick: (id: string | null, name: string | null) => void;
  source: PickSource;
  /** Records that are not offered: the record itself, what is linked already. */
  exclude?: readonly string[];
}

/** Chooses a record by typing a part of its name; a new one can be made on the way. */
export function RecordPicker({ source, exclude = [], onPick, ...picker }: RecordPickerProps) {
  const items = usePickItems(source)?.filter((item) => !exclude.includes(item.id));
  const nameOf = (id: string | null) => items?.find((item) => item.id === id)?.name ?? null;
  return <Picker items={items} nothing={useNothing(source, picker.onCreate !== undefined)} onPick={(id) => onPick(id, nameOf(id))} {...picker} />;
}

interface InlineRecordProps {
  label: string;
  source: PickSource;
  /** The linked record's id and name; null where none is linked. */
  value: string | null;
  name: string | null;
  field: FieldKey;
  onSave: (id: string | null) => Promise<unknown>;
  onCreate?: (name: string) => Promise<unknown>;
  exclude?: readonly string[];
  /** Whether the link may be empty. */
  clearable?: boolean;
}

/** A link to another record, shown as its name and chosen in place. */
export function InlineRecord({ label, source, value, name, field, onSave, onCreate, exclude, clearable = true }: InlineRecordProps) {
  const t = useTexts();
  const [editing, setEditing] = useState(false);
  const display = useRef<HTMLButtonElement>(null);
  const refocusAtRest = useRefocus(editing, display);
  const { unsaved, typed, save, sentence } = useUnsavedField(field, label);
  const take = (picked: string, write: () => Promise<unknown>) => {
    refocusAtRest();
    setEditing(false);
    void save(picked, write);
  };
  useLedTo(field, () => setEditing(true));
  useEffect(() => { if (editing) arrived(); }, [editing]);
  if (!editing) {
    return (
      <>
        <InlineValue
          ref={display} label={label} shown={typed ?? name} choice aria-invalid={unsaved !== undefined || undefined}
          onClick={() => setEditing(true)}
        />
        <InlineProblem problem={sentence} />
      </>
    );
  }
  return (
    <RecordPicker
      source={source} draft={field} label={label} hideLabel value={value} focused clearable={clearable} exclude={exclude ?? []}
      onPick={(id, picked) => take(picked ?? t('shell:none'), () => onSave(id))}
      onCreate={onCreate && ((created) => take(created, () => onCreate(created)))}
      onLeave={() => afterPress(() => {
        refocusAtRest();
        setEditing(false);
      })}
    />
  );
}
