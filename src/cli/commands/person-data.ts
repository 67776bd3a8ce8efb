import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Texts } from '../../shared/i18n/texts.ts';
import { Failure } from '../failure.ts';
import { print, printJson } from '../output.ts';
import { type FileOptions, readPath, type Session, withPortfolio } from '../session.ts';

const typedId = (id: string) => id.trim().toLowerCase();

/** `person-data` */
export async function personData(id: string, options: FileOptions & { output: string; json?: boolean }): Promise<void> {
  await withPortfolio(options, async ({ client, t, view }) => {
    const written = await client.person.exportData({ ...view, id: typedId(id), path: readPath(options.output) });
    if (options.json) printJson(written);
    else print(t('personData:exported', { ...written }));
  });
}

/** The name to ask about; the identifier of a person who is gone from the records. */
async function nameOf({ client, view }: Session, id: string): Promise<string> {
  try {
    return (await client.record.find({ id, language: view.language })).name;
  } catch {
    return id;
  }
}

/** Asks whether to erase; only the whole word is a yes. */
export async function confirmed(t: Texts, name: string, input: Readable, output: Writable): Promise<boolean> {
  const asked = createInterface({ input, output });
  try {
    const word = t('personData:word');
    const answer = await asked.question(`${t('personData:question', { name })}\n${t('personData:confirm', { word })} `);
    return answer.trim().toLowerCase() === word;
  } finally {
    asked.close();
  }
}

/** `erase-person`: asks first on a terminal, and needs `--yes` elsewhere. */
export async function erasePerson(typed: string, options: FileOptions & { yes?: boolean; json?: boolean }): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, t } = session;
    const id = typedId(typed);
    if (!options.yes) {
      if (!process.stdin.isTTY) throw new Failure(t('personData:needsYes'));
      const name = await nameOf(session, id);
      if (!(await confirmed(t, name, process.stdin, process.stderr))) throw new Failure(t('personData:kept'));
    }
    const erased = await client.person.erase({ id });
    if (options.json) return printJson(erased);
    print(t('personData:erased', { ...erased }));
    if (erased.backups > 0) print(t('personData:backups', { count: erased.backups }));
  });
}
