import { beforeAll } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CoreClient, createCore } from '../../src/core/app.ts';
import { aClock } from '../builders/clock.ts';
import type { EngagementRecord } from '../../src/shared/contract/engagement.ts';
import type { SampleName } from '../../src/shared/contract/portfolio.ts';
import { resources } from '../builders/core.ts';

/** The day on which the samples are looked at. */
export const view = { asOf: '2026-11-22', language: 'en' as const };

interface Opened {
  client: CoreClient;
  engagements: EngagementRecord[];
  people: Awaited<ReturnType<CoreClient['person']['list']>>;
  organisations: Awaited<ReturnType<CoreClient['organisation']['list']>>;
  activities: Awaited<ReturnType<CoreClient['activity']['list']>>;
  themes: Awaited<ReturnType<CoreClient['theme']['list']>>;
}

/** A sample, opened once for all tests of a file and read through the core as the window reads it. */
export function openedSample(sample: SampleName) {
  let opened: Opened | undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'netfolio-test-'));
  beforeAll(async () => {
    const core = createCore({ resources, data: path.join(folder, 'data'), clock: aClock() });
    const { client } = core;
    await client.portfolio.openSample({ sample, path: path.join(folder, 'sample'), language: 'fi' });
    opened = {
      client,
      engagements: await client.engagement.records(view),
      people: await client.person.list(view),
      organisations: await client.organisation.list(view),
      activities: await client.activity.list(view),
      themes: await client.theme.list(view),
    };
    return () => {
      core.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });
  const all = (): Opened => {
    if (!opened) throw new Error('The sample is not open yet.');
    return opened;
  };
  return {
    all,
    /** The engagement with an English name. */
    engagement: (name: string): EngagementRecord => {
      const found = all().engagements.find((each) => each.name === name);
      if (!found) throw new Error(`There is no engagement “${name}”.`);
      return found;
    },
  };
}
