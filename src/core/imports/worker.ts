import { AppError } from '../../shared/contract/errors.ts';
import { dbPlacesIn } from '../db-places.ts';
import { makeFromJson } from '../features/exchange/service.ts';
import { logged } from '../logged.ts';
import { findCore } from '../process/parent.ts';
import type { Step } from '../work.ts';
import type { ImportReply, ImportRequest } from './worker-messages.ts';

/*
 * The process that a file is read in by. It makes the whole portfolio, so that whatever the file holds, the core neither waits
 * nor grows, and a press ends it. Started by import-process.ts for one file, and ended when it has answered.
 */

const parent = findCore<ImportRequest, ImportReply>();

/** Tells each percent once. */
function tellPercents(): (part: Step['part'], done: number, total: number) => void {
  let last = '';
  return (part, done, total) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    if (`${part} ${percent}` === last) return;
    last = `${part} ${percent}`;
    parent.send({ progress: { part, done, total } });
  };
}

function answer({ places, now, today, ...wanted }: ImportRequest): ImportReply {
  try {
    const clock = { now: () => now, today: () => today };
    return { path: makeFromJson(wanted, dbPlacesIn(places, clock), tellPercents()) };
  } catch (error) {
    if (error instanceof AppError) return { refused: { code: error.code, data: error.data } };
    return { failed: logged(error) };
  }
}

parent.listen((request) => parent.send(answer(request)));
