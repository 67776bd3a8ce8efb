import type { Chosen, UncertainPlaces } from '../../shared/contract/person-data.ts';
import { sameName } from '../../shared/domain/search.ts';
import { formatField } from '../../shared/i18n/format-field.ts';
import type { Texts } from '../../shared/i18n/texts.ts';
import { Failure } from '../failure.ts';
import { formatTable } from '../output.ts';

/** Where somebody stands who may be the person, numbered from one. */
export function uncertainTable(t: Texts, { places, total }: UncertainPlaces): string {
  if (total === 0) return t('personData:uncertain.nothing');
  const rows = places.map(({ of, table, field, before, form, after, past }, at) => [
    String(at + 1), of, t(`terms:table.${table}`), `${formatField(t, field)}${past ? ` (${t('personData:uncertain.past')})` : ''}`,
    `${before}[${form.replace(/\s+/g, ' ')}]${after}`,
  ]);
  const headings = ['', t('fields:name'), t('fields:table'), t('personData:uncertain.field'), t('personData:uncertain.text')];
  const more = total - places.length;
  return `${formatTable(headings, rows)}${more > 0 ? `\n${t('personData:uncertain.more', { count: more })}` : ''}`;
}

/**
 * The places that are meant by `none`, `all` or numbers (`1,3-5`).
 * @throws Failure where it is none of these
 */
export function whichOf(t: Texts, { places }: UncertainPlaces, typed: string): Chosen[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === 'none' || sameName(wanted, t('personData:uncertain.none'))) return [];
  if (wanted === 'all' || sameName(wanted, t('personData:uncertain.all'))) return places.map(keyOf);
  const numbers = new Set(wanted.split(/[\s,]+/).flatMap((part) => {
    const [, first, last = first] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && from <= to && to <= places.length)) {
      throw new Failure(t('personData:uncertain.notOne', { value: typed.trim().slice(0, 80), max: places.length }));
    }
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }));
  return places.filter((_, at) => numbers.has(at + 1)).map(keyOf);
}

const keyOf = ({ table, id, field, form }: Chosen): Chosen => ({ table, id, field, form });
