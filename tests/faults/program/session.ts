import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import path from 'node:path';
import { type Core, createCore } from '../../../src/core/app.ts';
import { machineClock } from '../../../src/shared/clock.ts';
import { toContractError } from '../../../src/core/errors.ts';
import { aMembership, aPerson, operationsOf } from '../../builders/records.ts';
import type { Said } from './said.ts';

/** Straight to the pipe: what is buffered when a kill comes would be lost. */
export function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

/** One Netfolio at work in a folder, which says what is acknowledged and what is refused. */
export interface Session {
  core: Core;
  folder: string;
  file(name: string): string;
  /** Does something; what is refused is said, and the scenario goes on as a person would. */
  attempt<Result>(what: string, work: () => Promise<Result>): Promise<Result | null>;
  open(name: string): Promise<boolean>;
  /** Adds a person who is responsible for a new membership: five rows in four tables, one change set. */
  add(extra?: string): Promise<string | null>;
}

/** @param resources the checkout */
export function aSession(resources: string, folder: string): Session {
  const data = path.join(folder, 'data');
  const core = createCore({ resources, data, clock: machineClock });
  const { client } = core;

  const attempt: Session['attempt'] = async (what, work) => {
    try {
      return await work();
    } catch (error) {
      const told = toContractError(error);
      say({ said: 'refused', what, code: told.code, detail: JSON.stringify(told.data ?? null) });
      return null;
    }
  };

  return {
    core,
    folder,
    file: (name) => path.join(folder, name),
    attempt,
    open: async (name) => (await attempt('open', () => client.portfolio.open({ path: path.join(folder, name) }))) !== null,
    add: (extra = '') => attempt('add', async () => {
      const name = `Henkilö ${randomUUID().slice(0, 8)}`;
      const person = aPerson({ name, titleFi: extra === '' ? null : extra });
      const operations = operationsOf(person, aMembership({ since: '2005', responsible: person.id }));
      const { changeSetId } = await client.record.apply({ operations });
      say({ said: 'saved', set: changeSetId, person: person.id, name });
      return person.id;
    }),
  };
}
