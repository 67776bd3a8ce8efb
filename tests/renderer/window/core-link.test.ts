import type { ClientContext, ClientLink } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CoreLink } from '../../../src/renderer/window/core/core-link.ts';
import { formatError } from '../../../src/shared/i18n/format-error.ts';
import { textsIn } from '../../../src/shared/i18n/texts.ts';

const options = { context: {} };
const answering = (answer: unknown): ClientLink<ClientContext> => ({ call: () => Promise.resolve(answer) });
const silent: ClientLink<ClientContext> = { call: () => new Promise(() => undefined) };
const ask = (link: CoreLink) => link.call(['portfolio', 'status'], undefined, options);

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('a call to the core', () => {
  test('is answered over the connection that is open', async () => {
    const link = new CoreLink();
    link.open(answering('here'));
    await expect(ask(link)).resolves.toBe('here');
  });

  test('passes on the error of the core', async () => {
    const link = new CoreLink();
    link.open({ call: () => Promise.reject(new Error('refused')) });
    await expect(ask(link)).rejects.toThrow('refused');
  });

  test('is answered only when an answer comes at a good time, as after a press', async () => {
    let release = () => undefined as void;
    const link = new CoreLink(() => new Promise((resolve) => { release = resolve; }));
    link.open(answering('here'));
    let answer: unknown = 'none yet';
    const call = ask(link).then((value) => { answer = value; });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(answer).toBe('none yet');
    release();
    await call;
    expect(answer).toBe('here');
  });

  test('in flight fails at once when the connection is lost', async () => {
    const link = new CoreLink();
    link.open(silent);
    const call = ask(link).catch((problem: unknown) => problem);
    await vi.advanceTimersByTimeAsync(0);
    link.lose();
    expect(await call).toMatchObject({ code: 'CORE_DOWN' });
  });

  test('in flight says that it was stopped where the user had it stopped', async () => {
    const link = new CoreLink();
    link.open(silent);
    const call = ask(link).catch((problem: unknown) => problem);
    await vi.advanceTimersByTimeAsync(0);
    link.lose('CORE_STOPPED');
    expect(await call).toMatchObject({ code: 'CORE_STOPPED' });
  });

  test('made while the core is down is answered after its return', async () => {
    const link = new CoreLink();
    link.open(answering('before'));
    link.lose();
    const call = ask(link);
    await vi.advanceTimersByTimeAsync(3_000);
    link.open(answering('after'));
    await expect(call).resolves.toBe('after');
  });

  test('made while the core stays down fails within five seconds', async () => {
    const link = new CoreLink();
    link.open(answering('before'));
    link.lose();
    const call = ask(link).catch((problem: unknown) => problem);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await call).toMatchObject({ code: 'CORE_DOWN' });
  });

  test('fails with a sentence, not a code', async () => {
    const link = new CoreLink();
    link.open(silent);
    const call = ask(link).catch((problem: unknown) => formatError(textsIn('en'), problem));
    await vi.advanceTimersByTimeAsync(0);
    link.lose();
    await expect(call).resolves.toContain('is reopening it');
  });
});
