import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromCore, ToCore } from '../../shared/contract/core-messages.ts';
import type { CoreEvents } from './core-process.ts';
import { backOff, superviseCore } from './supervisor.ts';

/** A process that does what the test says. */
interface Started {
  events: CoreEvents;
  said: ToCore[];
  killed: boolean;
}

let started: Started[];
let heard: string[];
const last = (): Started => started.at(-1)!;

function supervise() {
  return superviseCore(
    {
      places: { resources: '/app', data: '/data' },
      spawn(events) {
        const child: Started = { events, said: [], killed: false };
        started.push(child);
        return {
          pid: started.length,
          send: (message) => void child.said.push(message),
          connect: () => undefined,
          kill() {
            child.killed = true;
            events.exited('SIGKILL');
          },
        };
      },
    },
    (state) => void heard.push(state),
  );
}

function answer(kind: 'ready' | 'failed', child = last()): void {
  const start = child.said.find((message) => message.kind === 'start')!;
  const message: FromCore = kind === 'ready' ? { kind, nonce: start.nonce } : { kind, nonce: start.nonce, reason: 'no' };
  child.events.message(message);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  started = [];
  heard = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('tells the core where things are and is up when it says that it is ready', () => {
  const core = supervise();
  expect(last().said).toEqual([{ kind: 'start', nonce: expect.any(String), resources: '/app', data: '/data' }]);
  expect(core.state).toBe('starting');
  answer('ready');
  expect(core.state).toBe('up');
  expect(heard).toEqual(['up']);
});

test('believes only the answer to its own start', () => {
  const core = supervise();
  last().events.message({ kind: 'ready', nonce: 'another' });
  expect(core.state).toBe('starting');
});

test('starts a core that died again, and waits longer each time', () => {
  supervise();
  answer('ready');
  for (const wait of [0, 1, 2, 3, 4, 5].map(backOff)) {
    const before = started.length;
    last().events.exited('SIGKILL');
    vi.advanceTimersByTime(wait - 1);
    expect(started).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(started).toHaveLength(before + 1);
  }
  expect(heard).toEqual(['up', 'down']);
  answer('ready');
  expect(heard).toEqual(['up', 'down', 'up']);
});

test('a core that ran steadily is started again at once', () => {
  supervise();
  answer('ready');
  last().events.exited('SIGKILL');
  vi.advanceTimersByTime(backOff(0));
  answer('ready');
  vi.advanceTimersByTime(60_000);
  last().events.exited('SIGKILL');
  vi.advanceTimersByTime(backOff(0));
  expect(started).toHaveLength(3);
});

test('a core that says it failed is ended and told', () => {
  supervise();
  answer('failed');
  expect(last().killed).toBe(true);
  expect(heard).toEqual(['down']);
});

test('a start without an answer is told within 5 seconds, and given up later', () => {
  supervise();
  vi.advanceTimersByTime(5_000);
  expect(heard).toEqual(['down']);
  expect(last().killed).toBe(false);
  vi.advanceTimersByTime(30_000);
  expect(started[0]!.killed).toBe(true);
  expect(started.length).toBeGreaterThan(1);
});

test('a late answer is as good as an early one', () => {
  supervise();
  vi.advanceTimersByTime(10_000);
  answer('ready');
  expect(heard).toEqual(['down', 'up']);
});

test('one that is ended at a word, for it is busy, is followed by another', () => {
  const core = supervise();
  answer('ready');
  core.end();
  expect(last().killed).toBe(true);
  vi.advanceTimersByTime(backOff(0));
  expect(started).toHaveLength(2);
  answer('ready');
  expect(heard).toEqual(['up', 'down', 'up']);
});

test('stops for good: the core is asked, then ended', async () => {
  const core = supervise();
  answer('ready');
  const stopped = core.stop();
  expect(last().said.at(-1)).toEqual({ kind: 'stop' });
  vi.advanceTimersByTime(5_000);
  await stopped;
  expect(last().killed).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(started).toHaveLength(1);
});

test('stops while it waits to start again', async () => {
  const core = supervise();
  last().events.exited('exit status 1');
  await core.stop();
  vi.advanceTimersByTime(60_000);
  expect(started).toHaveLength(1);
});
