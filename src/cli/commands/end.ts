import { formatPartialDate } from '../../shared/domain/partial-date.ts';
import { formatChange } from '../../shared/i18n/format-change.ts';
import { print, printJson } from '../output.ts';
import { type FileOptions, withPortfolio } from '../session.ts';

interface EndOptions extends FileOptions {
  on?: string;
  decision: string;
  body?: string;
  date?: string;
  section?: string;
  caseNumber?: string;
  reason?: string;
  withoutPeople?: boolean;
  json?: boolean;
}

/** `end`: an engagement comes to its end by a decision, as one change set. */
export async function end(id: string, options: EndOptions): Promise<void> {
  await withPortfolio(options, async ({ client, t, view }) => {
    const { on, decision: text, body, date, section, caseNumber, reason, withoutPeople } = options;
    const asked = { ...view, id: id.trim().toLowerCase(), ...(on === undefined ? {} : { end: on }) };
    const ending = await client.period.ending({ ...asked, date });
    const ended = await client.period.end({
      ...asked, end: ending.end, people: !withoutPeople, decision: { text, body, date, section, caseNumber, reason },
    });
    if (options.json) return printJson({ ...ended, ...ending });
    print(t('cli:changed', { change: formatChange(t, ended.label) }));
    print(t('periods:ending.done', { end: formatPartialDate(ending.end, view.language) }));
  });
}
