import type { CorePlaces } from '../../shared/contract/core-messages.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import type { Step } from '../work.ts';

/** What the core sends to the process that reads a file in. */
export interface ImportRequest {
  from: string;
  path: string;
  /** Under which name the portfolio is made until it is whole. */
  temporary: string;
  places: CorePlaces;
  now: number;
  today: Day;
}

/** What it sends back: how far it is, and at the end the portfolio's path, or why there is none. */
export type ImportReply =
  | { progress: Step }
  | { path: string }
  | { refused: Pick<AppError, 'code' | 'data'> }
  | { failed: string };
