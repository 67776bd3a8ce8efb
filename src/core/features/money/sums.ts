import type * as z from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { MoneySums, Sum } from '../../../shared/contract/money.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { compareText } from '../../../shared/domain/collate.ts';
import { ledgerKinds, type LedgerKind } from '../../../shared/domain/engagement.ts';
import { storedNames } from '../../../shared/domain/language.ts';
import { addTo, type CentsSum, comesIn, emptySum, euro, eurCents } from '../../../shared/domain/ledger.ts';
import { recordName } from '../../../shared/i18n/record-name.ts';
import type { Prepare } from '../../db/prepare.ts';
import { allThemes } from '../activity/service.ts';
import { engagementsOfThemes } from '../theme/service.ts';
import { type MoneyFilter, readLedger } from './ledger.ts';
import { readEntries } from './repo.ts';

type SumOut = z.infer<typeof Sum>;

/** Entries added up: all, what goes out, and what comes in. */
class Split {
  private readonly all = emptySum();
  private readonly costs = emptySum();
  private readonly funding = emptySum();

  add(kind: LedgerKind, budget: number | null, actual: number | null): void {
    addTo(this.all, budget, actual);
    addTo(comesIn(kind) ? this.funding : this.costs, budget, actual);
  }

  addSplit(other: Split): void {
    for (const part of ['all', 'costs', 'funding'] as const) addTo(this[part], other[part].budget, other[part].actual, other[part].entries);
  }

  out() {
    return { ...sumOut(this.all), costs: sumOut(this.costs), funding: sumOut(this.funding) };
  }
}

const sumOut = (sum: CentsSum): SumOut => ({ budgetEurCents: sum.budget, actualEurCents: sum.actual, entries: sum.entries });

/** The value of a key, made where there is none yet. */
function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Entries added up in one pass. */
class Sums {
  readonly total = new Split();
  readonly years = new Map<number, Split>();
  readonly kinds = new Map<LedgerKind, CentsSum>();
  readonly engagements = new Map<string, Split>();
  readonly withoutRate = new Map<string, CentsSum>();

  add({ engagementId, year, kind, budgetCents, actualCents, currency, rate }: Row<'ledgerEntry'>): void {
    if (currency !== euro && rate === null) {
      addTo(at(this.withoutRate, currency, emptySum), budgetCents, actualCents);
      return;
    }
    const budget = eurCents(budgetCents, currency, rate);
    const actual = eurCents(actualCents, currency, rate);
    for (const split of [this.total, at(this.years, year, () => new Split()), at(this.engagements, engagementId, () => new Split())]) {
      split.add(kind, budget, actual);
    }
    addTo(at(this.kinds, kind, emptySum), budget, actual);
  }
}

/** What one year's entries of each kind add up to. @throws AppError INVALID where a sum is too large to be exact */
export function sumYear(prepare: Prepare, year: number): (kind: LedgerKind) => SumOut {
  const sums = new Sums();
  exactly(() => {
    for (const entry of readEntries(prepare, null)) if (entry.year === year) sums.add(entry);
  });
  return (kind) => sumOut(sums.kinds.get(kind) ?? emptySum());
}

/** @throws AppError INVALID where a sum leaves the integers that are exact */
function exactly<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('INVALID', { issues: [{ field: 'sum', rule: 'tooLarge' }] }, { cause: error });
    throw error;
  }
}

/**
 * The entries of the ledger added up in euro cents, by year, kind, engagement and theme.
 * @throws AppError NOT_FOUND; INVALID where a sum is too large to be exact
 */
export function sumEntries(prepare: Prepare, view: View & MoneyFilter): MoneySums {
  const { entries, engagements } = readLedger(prepare, view);
  const sums = new Sums();
  return exactly(() => {
    for (const entry of entries) sums.add(entry);
    return {
      total: sums.total.out(),
      years: [...sums.years].sort(([a], [b]) => b - a).map(([year, split]) => ({ year, ...split.out() })),
      kinds: ledgerKinds.flatMap((kind) => {
        const sum = sums.kinds.get(kind);
        return sum ? [{ kind, ...sumOut(sum) }] : [];
      }),
      engagements: engagements.flatMap((engagement) => {
        const split = sums.engagements.get(engagement.id);
        return split ? [{ ...engagement, ...split.out() }] : [];
      }),
      themes: sumThemes(prepare, view, sums.engagements),
      withoutRate: [...sums.withoutRate].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, { budget, actual, entries: count }]) => (
        { currency, budgetCents: budget, actualCents: actual, entries: count }
      )),
    };
  });
}

/** Each theme with the engagements that carry it or one below it, each engagement once. In the language's order. */
function sumThemes(prepare: Prepare, { language }: View, engagements: ReadonlyMap<string, Split>): MoneySums['themes'] {
  const themes = new Map(allThemes(prepare).map((theme) => [theme.id, theme]));
  const carried = new Map<string, Set<string>>();
  for (const [themeId, carriers] of engagementsOfThemes(prepare)) {
    for (const engagementId of carriers) {
      if (!engagements.has(engagementId)) continue;
      const found = at(carried, engagementId, () => new Set<string>());
      // What stands above a theme that is known already is known too.
      for (let id: string | null = themeId; id !== null && !found.has(id); id = themes.get(id)?.parentId ?? null) found.add(id);
    }
  }
  const splits = new Map<string | null, Split>();
  for (const [engagementId, split] of engagements) {
    for (const id of carried.get(engagementId) ?? [null]) at(splits, id, () => new Split()).addSplit(split);
  }
  const compare = compareText(language);
  return [...splits].map(([id, split]) => {
    const theme = id === null ? undefined : themes.get(id);
    return { id, name: theme ? recordName(storedNames(theme), language) : '', ...split.out() };
  }).sort((a, b) => Number(a.id === null) - Number(b.id === null) || compare(a.name, b.name));
}
