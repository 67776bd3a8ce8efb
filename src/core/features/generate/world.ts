import type { Operation } from '../../../shared/contract/record.ts';
import type { RowInput, TableName } from '../../../shared/contract/tables.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { type Random, randomOf } from './random.ts';
import type { Three } from './words.ts';

export type Added = Extract<Operation, { op: 'add' }>;

/** What there is to be made. */
export interface Plan {
  /** The same seed, scale and day make the same rows, ids included. */
  seed: number;
  /** 1 is a large city: about 100 memberships, 60 projects, 40 agreements, 300 people, 2,000 activities. */
  scale: number;
  /** The day on which the portfolio is as it is. */
  today: Day;
}

/** The rows that are being made, one after the other. */
export class World {
  readonly random: Random;
  readonly today: Day;
  readonly year: number;
  readonly scale: number;
  readonly operations: Added[] = [];
  readonly #taken = new Set<string>();
  readonly #idRandom: Random;
  readonly #firstMoment: number;

  constructor({ seed, scale, today }: Plan) {
    this.random = randomOf(seed);
    // Numbers of its own, so that a row more does not change all that comes after it.
    this.#idRandom = randomOf(seed ^ 0x5eed);
    this.today = today;
    this.year = Number(today.slice(0, 4));
    this.scale = scale;
    this.#firstMoment = Date.parse(`${today}T00:00:00Z`);
  }

  /** How many there are at this scale of what a large city has so many; at least one. */
  count(many: number): number {
    return Math.max(1, Math.round(many * this.scale));
  }

  /** A UUIDv7 in the order of making. */
  #nextId(): string {
    const moment = (this.#firstMoment + this.operations.length).toString(16).padStart(12, '0');
    const hex = (digits: number) => Math.floor(this.#idRandom.next() * 16 ** digits).toString(16).padStart(digits, '0');
    return `${moment.slice(0, 8)}-${moment.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
  }

  /** One row. @returns its id */
  add<T extends TableName>(table: T, values: RowInput<T>, id: string = this.#nextId()): string {
    this.operations.push({ op: 'add', table, id, values });
    return id;
  }

  /** A name that no other record of this world has: the first that is free of those that are made up. */
  unique(make: () => Three): Three {
    let three = make();
    for (let tries = 0; this.#taken.has(three.fi); tries += 1) {
      three = make();
      if (tries < 20) continue;
      const number = ` ${this.#taken.size}`;
      three = { ...three, fi: three.fi + number, sv: three.sv + number, en: three.en + number };
    }
    this.#taken.add(three.fi);
    return three;
  }
}

/** A month or a day as dates have it: 3 is 03. */
export const twoDigits = (number: number) => String(number).padStart(2, '0');

/** The fields of a name in three languages; now and then one is missing, as in every portfolio. */
export function nameFields({ random }: World, { fi, sv, en }: Three, missing = 0.06) {
  return { nameFi: fi, nameSv: random.chance(missing) ? null : sv, nameEn: random.chance(missing) ? null : en };
}
