import type { LedgerKind } from '../../../shared/domain/engagement.ts';
import { addDecision, type Made } from './engagements.ts';
import type { World } from './world.ts';

/** Currencies that are not euros, with a rate in millionths around which the years vary. */
const foreign = [['SEK', 92_000], ['NOK', 88_000], ['USD', 925_000]] as const;

interface Stream {
  kind: LedgerKind;
  /** In cents, in the first year; it grows by two per cent a year. */
  cents: number;
  currency: string;
  rate: number | null;
  budgetLine: string;
  /** The share of years in which there is an entry. */
  often: number;
}

function addStream(world: World, { id, from, until }: Made, { kind, cents, currency, rate, budgetLine, often }: Stream): void {
  const { random, year } = world;
  const due = kind === 'fee' ? `-0${random.int(1, 6)}-${random.pick([15, 28])}` : null;
  for (let at = Math.max(from, year - 9); at <= Math.min(year + 1, until ?? year + 1); at += 1) {
    if (!random.chance(often)) continue;
    const budget = Math.round((cents * 1.02 ** (at - year + 9)) / 100) * 100;
    // This year's is paid or still to come; of last year's some were never booked.
    const paid = at < year ? random.chance(0.96) : at === year && random.chance(0.7);
    const entry = world.add('ledgerEntry', {
      engagementId: id, year: at, kind, currency, budgetLine, budgetCents: budget,
      actualCents: paid ? Math.round(budget * (0.9 + random.next() * 0.2)) : null,
      rate: rate === null ? null : Math.round(rate * (0.94 + random.next() * 0.12)), dueOn: due === null ? null : `${at}${due}`,
      note: random.chance(0.04) ? 'Lasku saapui myöhässä.' : null,
    });
    if (kind === 'fee' && random.chance(0.1)) addDecision(world, at, { ledgerEntryId: entry }, 'Hyväksyttiin jäsenmaksu.');
  }
}

/** Ten years of money: fees of memberships, what projects bring and cost, contributions, travel. */
export function addMoney(world: World, engagements: readonly Made[]): void {
  const { random } = world;
  for (const made of engagements) {
    const [currency, rate] = random.chance(0.15) ? random.pick(foreign) : (['EUR', null] as const);
    const stream = (kind: LedgerKind, thousands: [number, number], budgetLine: string, often = 0.95) =>
      addStream(world, made, { kind, cents: random.int(...thousands) * 100_000, currency, rate, budgetLine, often });
    if (made.kind === 'membership' && random.chance(0.85)) stream('fee', [1, 28], '1100 Jäsenmaksut');
    if (made.kind === 'project') {
      stream('own_contribution', [10, 90], '1300 Hankkeet', 1);
      stream('external_funding', [20, 300], '1300 Hankkeet', 1);
    }
    if (made.kind === 'service' || made.kind === 'event') stream('own_contribution', [5, 60], '1400 Toiminta-avustukset');
    if (made.kind === 'agreement' && random.chance(0.4)) stream('own_contribution', [1, 15], '1200 Kansainvälinen yhteistyö', 0.7);
    if (random.chance(0.5)) stream('travel', [1, 6], '1500 Matkat', 0.5);
  }
}
