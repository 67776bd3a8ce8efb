import type { Draft } from '../../../shared/contract/draft.ts';

export type DraftValues = Draft['values'];

/** What stands in a draft. `at`: when it was typed, null until the core has it. */
export interface Kept {
  values: DraftValues;
  at: string | null;
}

/** A draft as it is to be kept; values null: it is to be dropped. */
interface Unsent {
  portfolio: string | null;
  key: string;
  values: DraftValues | null;
}

interface DraftCore {
  list: (of: { portfolio: string | null }) => Promise<Draft[]>;
  keep: (draft: Unsent) => Promise<Draft | null>;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const shelfKey = 'netfolio.unsent-drafts';
/** How long what is typed waits for more of it, and what was not taken for another try, in milliseconds. */
const sendAfter = 200;
const sendAgainAfter = 5_000;

const idOf = (portfolio: string | null, key: string) => `${portfolio ?? ''} ${key}`;

/**
 * What is typed and not saved. A draft goes to the core within a moment; until the core has it, it also lies on the
 * window's own shelf (localStorage), so that neither a reload nor a crash of either side takes it along.
 */
export class DraftStore {
  readonly #core: DraftCore;
  readonly #shelf: Shelf;
  readonly #drafts = new Map<string, Kept>();
  readonly #unsent = new Map<string, Unsent>();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;

  constructor(core: DraftCore, shelf: Shelf) {
    this.#core = core;
    this.#shelf = shelf;
    for (const each of this.#onShelf()) {
      const id = idOf(each.portfolio, each.key);
      this.#unsent.set(id, each);
      if (each.values) this.#drafts.set(id, { values: each.values, at: null });
    }
  }

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };

  find(portfolio: string | null, key: string): Kept | undefined {
    return this.#drafts.get(idOf(portfolio, key));
  }

  /** Puts a value into a draft; undefined takes it out. A draft without values is none. */
  set(portfolio: string | null, key: string, field: string, value: DraftValues[string] | undefined): void {
    const { [field]: _, ...others } = this.find(portfolio, key)?.values ?? {};
    const values = value === undefined ? others : { ...others, [field]: value };
    this.put(portfolio, key, Object.keys(values).length > 0 ? values : null);
  }

  /** The drafts of a portfolio whose keys begin so, by the rest of their keys. */
  list(portfolio: string | null, prefix: string): [string, DraftValues][] {
    const begin = idOf(portfolio, prefix);
    return [...this.#drafts].flatMap(([id, { values }]) => (id.startsWith(begin) ? [[id.slice(begin.length), values]] : []));
  }

  /** It was saved, or given up on purpose. */
  drop(portfolio: string | null, key: string): void {
    if (this.find(portfolio, key)) this.put(portfolio, key, null);
  }

  /** Reads the drafts of a portfolio; what was typed meanwhile stays as it is. */
  async load(portfolio: string | null): Promise<void> {
    const list = await this.#core.list({ portfolio });
    const own = idOf(portfolio, '');
    for (const id of this.#drafts.keys()) if (id.startsWith(own) && !this.#unsent.has(id)) this.#drafts.delete(id);
    for (const { key, values, at } of list) {
      const id = idOf(portfolio, key);
      if (!this.#unsent.has(id)) this.#drafts.set(id, { values, at });
    }
    this.#tell();
  }

  /** Sends what the core does not have yet, again and again until it has it. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#sending) return;
    this.#sending = true;
    let next = sendAfter;
    try {
      for (const [id, draft] of this.#unsent) {
        const kept = await this.#core.keep(draft);
        // It was typed in meanwhile: that is sent in its turn.
        if (this.#unsent.get(id) !== draft) continue;
        this.#unsent.delete(id);
        if (kept) this.#drafts.set(id, { values: draft.values ?? {}, at: kept.at });
      }
    } catch {
      // The core is down, or its disk is full: the shelf has it.
      next = sendAgainAfter;
    } finally {
      this.#sending = false;
      this.#fillShelf();
      if (this.#unsent.size > 0) this.#schedule(next);
      this.#tell();
    }
  }

  #schedule(wait: number): void {
    this.#timer ??= setTimeout(() => void this.send(), wait);
  }

  /** Keeps a draft in place of the one of its key; null drops it. */
  put(portfolio: string | null, key: string, values: DraftValues | null): void {
    const id = idOf(portfolio, key);
    if (values) this.#drafts.set(id, { values, at: this.#drafts.get(id)?.at ?? null });
    else this.#drafts.delete(id);
    this.#unsent.set(id, { portfolio, key, values });
    this.#fillShelf();
    this.#schedule(sendAfter);
    this.#tell();
  }

  #onShelf(): Unsent[] {
    try {
      return JSON.parse(this.#shelf.getItem(shelfKey) ?? '[]') as Unsent[];
    } catch {
      return [];
    }
  }

  #fillShelf(): void {
    try {
      if (this.#unsent.size > 0) this.#shelf.setItem(shelfKey, JSON.stringify([...this.#unsent.values()]));
      else this.#shelf.removeItem(shelfKey);
    } catch {
      // A shelf that is full is done without: the core gets the draft all the same.
    }
  }

  #tell(): void {
    for (const tell of this.#listeners) tell();
  }
}
