import { formatPartialDate } from '../../shared/domain/partial-date.ts';
import { formatChange } from '../../shared/i18n/format-change.ts';
import { print, printJson } from '../output.ts';
import { readDay } from '../range.ts';
import { type FileOptions, withPortfolio } from '../session.ts';
import { identify } from '../set/look-up.ts';

interface HandOverOptions extends Omit<FileOptions, 'asOf'> {
  to: string;
  day: string;
  only?: string[];
  json?: boolean;
}

/** `hand-over`: what a person or unit holds goes to another, as one change set. */
export async function handOver(from: string, options: HandOverOptions): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, t, view } = session;
    const day = readDay(options.day, 'day');
    const fromId = await identify(session, 'fromId', ['person', 'organisation'], from);
    const toId = await identify(session, 'toId', ['person', 'organisation'], options.to);
    const shares = options.only?.map((id) => ({ assignmentId: id.trim().toLowerCase(), toId })) ?? [{ toId }];
    const applied = await client.person.handOver({ ...view, fromId, day, shares });
    if (options.json) return printJson(applied);
    const { name } = await client.record.find({ id: toId, language: view.language });
    print(t('cli:changed', { change: formatChange(t, applied.label) }));
    print(t('seats:handedOver', { count: applied.count, to: name, day: formatPartialDate(day, view.language) }));
  });
}
