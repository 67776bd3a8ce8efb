import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftStore } from '../../../src/renderer/records/drafts/draft-store.ts';
import type { Draft } from '../../../src/shared/contract/draft.ts';

const portfolio = '01999999-0000-7000-8000-000000000001';
const key = 'note.add/1';
const at = '2026-11-26T12:00:00.000Z';

/** A core that keeps drafts, and can be down. */
function aKeeper() {
  const kept = new Map<string, Draft>();
  const keeper = {
    kept,
    up: true,
    asked: 0,
    list: () => Promise.resolve([...kept.values()]),
    keep: ({ key: of, values }: { key: string; values: Draft['values'] | null }) => {
      keeper.asked += 1;
      if (!keeper.up) return Promise.reject(new Error('CORE_DOWN'));
      if (!values) {
        kept.delete(of);
        return Promise.resolve(null);
      }
      const draft = { key: of, values, at };
      kept.set(of, draft);
      return Promise.resolve(draft);
    },
  };
  return keeper;
}

/** A shelf that outlives the page. */
function aShelf() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const valuesOf = (keeper: ReturnType<typeof aKeeper>) => keeper.kept.get(key)?.values;

describe('what is typed', () => {
  test('is with the core within a moment, however long the typing goes on', async () => {
    const [keeper, shelf] = [aKeeper(), aShelf()];
    const store = new DraftStore(keeper, shelf);
    for (let letters = 1; letters <= 20; letters += 1) {
      store.set(portfolio, key, 'text', 'a'.repeat(letters));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(JSON.stringify(valuesOf(keeper)).length).toBeGreaterThan('{"text":""}'.length + 12);
    await vi.advanceTimersByTimeAsync(500);
    expect(valuesOf(keeper)).toEqual({ text: 'a'.repeat(20) });
    expect(keeper.asked).toBeLessThan(10);
    expect(shelf.items.size).toBe(0);
    expect(store.find(portfolio, key)).toEqual({ values: { text: 'a'.repeat(20) }, at });
  });

  test('is there for the next page when this one dies before the core has it', async () => {
    const [keeper, shelf] = [aKeeper(), aShelf()];
    new DraftStore(keeper, shelf).set(portfolio, key, 'text', 'Kesken');
    const next = new DraftStore(keeper, shelf);
    expect(next.find(portfolio, key)?.values).toEqual({ text: 'Kesken' });
    await next.send();
    expect(valuesOf(keeper)).toEqual({ text: 'Kesken' });
  });

  test('while the core is down is sent when it is back', async () => {
    const [keeper, shelf] = [aKeeper(), aShelf()];
    keeper.up = false;
    const store = new DraftStore(keeper, shelf);
    store.set(portfolio, key, 'text', 'Katkon aikana');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(valuesOf(keeper)).toBeUndefined();
    keeper.up = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(valuesOf(keeper)).toEqual({ text: 'Katkon aikana' });
  });

  test('while an earlier form is under way is sent after it', async () => {
    const keeper = aKeeper();
    const answers: (() => void)[] = [];
    const slow = {
      list: keeper.list,
      keep: async (draft: Parameters<typeof keeper.keep>[0]) => {
        await new Promise<void>((resolve) => answers.push(resolve));
        return keeper.keep(draft);
      },
    };
    const store = new DraftStore(slow, aShelf());
    store.set(portfolio, key, 'text', 'a');
    await vi.advanceTimersByTimeAsync(300);
    store.set(portfolio, key, 'text', 'ab');
    await vi.advanceTimersByTimeAsync(300);
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(300);
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(300);
    expect(valuesOf(keeper)).toEqual({ text: 'ab' });
    expect(store.find(portfolio, key)?.values).toEqual({ text: 'ab' });
  });

  test('is kept although the shelf is full', async () => {
    const keeper = aKeeper();
    const full = { ...aShelf(), setItem: () => { throw new Error('QuotaExceededError'); } };
    new DraftStore(keeper, full).set(portfolio, key, 'text', 'Pitkä');
    await vi.advanceTimersByTimeAsync(500);
    expect(valuesOf(keeper)).toEqual({ text: 'Pitkä' });
  });
});

describe('a draft', () => {
  test('that is dropped is gone here and in the core', async () => {
    const keeper = aKeeper();
    const store = new DraftStore(keeper, aShelf());
    store.set(portfolio, key, 'text', 'Kesken');
    await vi.advanceTimersByTimeAsync(500);
    store.drop(portfolio, key);
    expect(store.find(portfolio, key)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(500);
    expect(keeper.kept.size).toBe(0);
  });

  test('whose last value is taken out is none', () => {
    const store = new DraftStore(aKeeper(), aShelf());
    store.set(portfolio, key, 'text', 'a');
    store.set(portfolio, key, 'text', undefined);
    expect(store.find(portfolio, key)).toBeUndefined();
  });

  test('is read when the portfolio opens, and does not go over what was typed meanwhile', async () => {
    const keeper = aKeeper();
    keeper.kept.set(key, { key, values: { text: 'Eilen' }, at });
    keeper.kept.set('note.add/2', { key: 'note.add/2', values: { text: 'Toinen' }, at });
    const store = new DraftStore(keeper, aShelf());
    store.set(portfolio, key, 'text', 'Nyt');
    await store.load(portfolio);
    expect(store.find(portfolio, key)?.values).toEqual({ text: 'Nyt' });
    expect(store.find(portfolio, 'note.add/2')).toEqual({ values: { text: 'Toinen' }, at });
    expect(store.find(null, 'note.add/2')).toBeUndefined();
  });

  test('that the core has dropped by itself is gone when they are read anew', async () => {
    const keeper = aKeeper();
    const store = new DraftStore(keeper, aShelf());
    store.set(portfolio, key, 'text', 'Pälvi');
    await vi.advanceTimersByTimeAsync(500);
    keeper.kept.clear();
    await store.load(portfolio);
    expect(store.find(portfolio, key)).toBeUndefined();
  });
});
