import type { Figures } from '../../shared/contract/figures.ts';
import { formatCents } from '../../shared/domain/money.ts';
import { euro } from '../../shared/domain/ledger.ts';
import { formatSplit } from '../../shared/i18n/format-split.ts';
import { print, printJson } from '../output.ts';
import { type FileOptions, type Session, withPortfolio } from '../session.ts';

/** `figures` */
export async function figures(options: FileOptions & { json?: boolean }): Promise<void> {
  await withPortfolio(options, async (session) => {
    const found = await session.client.portfolio.figures(session.view);
    if (options.json) return printJson(found);
    for (const [label, value] of lines(session, found)) print(`${label}: ${value}`);
    for (const { name, via } of found.viaEnded) print(session.t('money:viaEnded', { name, via }));
  });
}

const engagements = ['agreements', 'twinTowns', 'projects', 'events', 'services'] as const;
const counted = ['people', 'assignments', 'seats'] as const;

function lines({ t, view: { language } }: Session, found: Figures): [label: string, value: string][] {
  const cents = (value: number) => formatCents(value, euro, language);
  const { year } = found;
  return [
    [t('money:figure.memberships'), formatSplit(t, found.memberships)],
    [t('money:figure.direct'), String(found.memberships.direct)],
    [t('money:figure.via'), String(found.memberships.via)],
    ...engagements.map((key): [string, string] => [t(`money:figure.${key}`), formatSplit(t, found[key])]),
    ...counted.map((key): [string, string] => [t(`money:figure.${key}`), String(found[key])]),
    [t('money:figure.activities', { year }), String(found.activities)],
    ...(['fees', 'contributions', 'funding'] as const).map((key): [string, string] => [
      t(`money:figure.${key}`, { year }),
      t('money:figure.amounts', { budget: cents(found[key].budgetEurCents), actual: cents(found[key].actualEurCents) }),
    ]),
  ];
}
