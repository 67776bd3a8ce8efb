import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { Chosen, Uncertain, UncertainPlaces as Found } from '../../../shared/contract/person-data.ts';
import { formatField } from '../../../shared/i18n/format-field.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useTexts } from '../../window/texts.ts';
import classes from './uncertain-places.module.css';

/** What the core is told of the places that were ticked. */
export function chosenOf({ places }: Found, ticked: ReadonlySet<Uncertain>): Chosen[] {
  return places.filter((each) => ticked.has(each)).map(({ table, id, field, form }) => ({ table, id, field, form }));
}

interface UncertainPlacesProps {
  found: Found;
  /** What ticking one means. */
  text: string;
  ticked: ReadonlySet<Uncertain>;
  onTick: (ticked: ReadonlySet<Uncertain>) => void;
}

/** Texts in which somebody stands who may be the person, to be ticked where it is. Shows nothing where there are none. */
export function UncertainPlaces({ found: { places, total }, text, ticked, onTick }: UncertainPlacesProps) {
  const t = useTexts();
  const title = useId();
  if (total === 0) return null;
  const toggle = (place: Uncertain) => {
    const next = new Set(ticked);
    if (!next.delete(place)) next.add(place);
    onTick(next);
  };
  return (
    <section className={classes.uncertain} aria-labelledby={title}>
      <h3 id={title}>{t('personData:uncertain.title')}</h3>
      <p>{text}</p>
      <div className={classes.head}>
        <span>{t('personData:uncertain.chosen', { chosen: ticked.size, all: places.length })}</span>
        <LinkButton onClick={() => onTick(ticked.size === places.length ? new Set() : new Set(places))}>
          {ticked.size === places.length ? t('personData:uncertain.selectNone') : t('personData:uncertain.select')}
        </LinkButton>
      </div>
      <ul>
        {places.map((place) => (
          <li key={JSON.stringify([place.table, place.id, place.field, place.form])}>
            <Checkbox checked={ticked.has(place)} onChange={() => toggle(place)} label={<Place place={place} />} />
          </li>
        ))}
      </ul>
      {total > places.length && <p>{t('personData:uncertain.more', { count: total - places.length })}</p>}
    </section>
  );
}

function Place({ place: { of, table, field, before, form, after, count, past } }: { place: Uncertain }) {
  const t = useTexts();
  const where = [
    of, t(`terms:table.${table}`), /^(?:name|text|title)/.test(field) ? '' : formatField(t, field),
    past ? t('personData:uncertain.past') : '', count > 1 ? t('personData:uncertain.times', { count }) : '',
  ].filter((each) => each !== '');
  return (
    <span className={classes.place}>
      <bdi>{before}<mark>{form}</mark>{after}</bdi>
      <small>{where.join(' · ')}</small>
    </span>
  );
}
