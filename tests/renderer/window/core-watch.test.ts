import type { ClientContext, ClientLink } from '@orpc/client';
import { isContractProcedure } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CoreWatch, silentLimit } from '../../../src/renderer/window/core/core-watch.ts';
import { contract } from '../../../src/shared/contract/index.ts';
import { languages } from '../../../src/shared/domain/language.ts';
import { formatDoing, wordedProcedures } from '../../../src/shared/i18n/format-doing.ts';
import { textsIn } from '../../../src/shared/i18n/texts.ts';

/** A core whose answers come when the test says so. */
class SlowCore implements ClientLink<ClientContext> {
  answersPings = false;
  pings = 0;
  readonly #waiting = new Map<string, () => void>();

  call(path: readonly string[]): Promise<unknown> {
    const name = path.join('.');
    if (name === 'work.now') {
      this.pings += 1;
      if (this.answersPings) return Promise.resolve(null);
    }
    return new Promise((resolve) => { this.#waiting.set(name, () => resolve('done')); });
  }

  async answer(name: string): Promise<void> {
    this.#waiting.get(name)?.();
    await vi.advanceTimersByTimeAsync(0);
  }
}

let said: (string | null)[];
let watch: CoreWatch;
let core: SlowCore;
let link: ClientLink<ClientContext>;
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);
const ask = (name: string, signal?: AbortSignal) =>
  void link.call(name.split('.'), undefined, { context: {}, ...(signal ? { signal } : {}) }).catch(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  watch = new CoreWatch((busyWith) => said.push(busyWith));
  core = new SlowCore();
  link = watch.over(core);
});
afterEach(() => { vi.useRealTimers(); });

describe('a core that does not answer', () => {
  test('is told after ten seconds, with what was asked of it, and no more when it answers', async () => {
    ask('portfolio.open');
    await seconds(silentLimit - 0.1);
    expect(said).toEqual([]);
    await seconds(0.1);
    expect(said).toEqual(['portfolio.open']);
    await seconds(60);
    expect(said).toHaveLength(1);
    await core.answer('portfolio.open');
    expect(said).toEqual(['portfolio.open', null]);
    await seconds(60);
    expect(said).toHaveLength(2);
  });

  test('is not told where it answers when it is asked for a word: its work goes on beside it', async () => {
    core.answersPings = true;
    ask('report.annual');
    await seconds(600);
    expect(said).toEqual([]);
    expect(core.pings).toBeGreaterThan(100);
  });

  test('is told with the work that came after its last word, not with what goes on beside it', async () => {
    core.answersPings = true;
    ask('report.annual');
    await seconds(30);
    core.answersPings = false;
    ask('person.erase');
    ask('engagement.list');
    await seconds(silentLimit);
    expect(said).toEqual(['person.erase']);
  });

  test('is told with what is being done rather than with the draft that goes beside it', async () => {
    ask('draft.keep');
    ask('record.apply');
    await seconds(silentLimit);
    expect(said).toEqual(['record.apply']);
  });

  test('has ten seconds again after each word', async () => {
    for (const name of ['engagement.list', 'record.apply', 'history.next']) {
      ask(name);
      await seconds(silentLimit - 1);
      await core.answer(name);
    }
    await seconds(60);
    expect(said).toEqual([]);
  });

  test('says nothing by what the window itself gave up', async () => {
    const given = new AbortController();
    link = watch.over({
      call: (path, input, { signal }) => path[0] === 'search'
        ? new Promise((_resolve, reject) => { signal?.addEventListener('abort', () => reject(new Error('aborted'))); })
        : core.call(path),
    });
    ask('search.find', given.signal);
    ask('record.apply');
    await seconds(silentLimit - 1);
    given.abort();
    await seconds(1);
    expect(said).toEqual(['record.apply']);
  });

  test('is not told where nobody waits for it any more', async () => {
    ask('record.apply');
    await seconds(silentLimit);
    watch.forget();
    expect(said).toEqual(['record.apply', null]);
    await seconds(60);
    expect(said).toHaveLength(2);
  });

  test('is another one after it was lost: an answer of the former says nothing of it', async () => {
    ask('record.apply');
    const former = core;
    link = watch.over((core = new SlowCore()));
    ask('portfolio.open');
    await seconds(silentLimit - 1);
    await former.answer('record.apply');
    await seconds(1);
    expect(said).toEqual(['portfolio.open']);
  });
});

describe('what the core is doing', () => {
  test('is worded for procedures that there are', () => {
    for (const name of wordedProcedures) {
      const found = name.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], contract);
      expect(isContractProcedure(found), name).toBe(true);
    }
  });

  test.each(languages)('has words for each in %s', (language) => {
    const t = textsIn(language);
    expect(formatDoing(t, 'portfolio.open')).not.toBe(formatDoing(t, 'engagement.list'));
    for (const name of [...wordedProcedures, 'engagement.list']) expect(formatDoing(t, name)).not.toMatch(/busy|undefined|^$/);
  });
});
