import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Chosen, UncertainPlaces } from '../../shared/contract/person-data.ts';
import { formatErased, formatExported } from '../../shared/i18n/format-person-data.ts';
import type { Texts } from '../../shared/i18n/texts.ts';
import { saidYes } from '../confirm.ts';
import { Failure } from '../failure.ts';
import { print, printable, printJson } from '../output.ts';
import { type FileOptions, readPath, type Session, withPortfolio } from '../session.ts';
import { uncertainTable, whichOf } from './uncertain.ts';

const typedId = (id: string) => id.trim().toLowerCase();

/** `--uncertain`: `list` shows where somebody stands who may be the person, and does nothing else. */
interface AboutUncertain {
  uncertain?: string;
  json?: boolean;
}

const isList = ({ uncertain }: AboutUncertain) => uncertain?.trim().toLowerCase() === 'list';

function list({ t }: Session, found: UncertainPlaces, options: AboutUncertain): void {
  if (options.json) printJson(found);
  else print(uncertainTable(t, found));
}

/** `person-data` */
export async function personData(typed: string, options: FileOptions & AboutUncertain & { output: string }): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, t, view } = session;
    const id = typedId(typed);
    const found = await client.person.uncertain({ ...view, id });
    if (isList(options)) return list(session, found, options);
    const also = options.uncertain === undefined ? [] : whichOf(t, found, options.uncertain);
    const written = await client.person.exportData({ ...view, id, path: readPath(options.output), also });
    if (options.json) return printJson(written);
    print(formatExported(t, written));
    if (options.uncertain === undefined && found.total > 0) print(t('personData:uncertain.leftOut', { count: found.total }));
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
  const word = t('personData:word');
  return saidYes(`${t('personData:question', { name })}\n${t('personData:confirm', { word })}`, word, input, output);
}

/** Asks which of the uncertain places are the person's. */
async function askWhich(t: Texts, found: UncertainPlaces, input: Readable, output: Writable): Promise<Chosen[]> {
  const asked = createInterface({ input, output });
  try {
    const words = { all: t('personData:uncertain.all'), none: t('personData:uncertain.none') };
    return whichOf(t, found, await asked.question(`${printable(uncertainTable(t, found))}\n${t('personData:uncertain.question', words)} `));
  } finally {
    asked.close();
  }
}

/** `erase-person`: asks first on a terminal, and needs `--yes` elsewhere, and to be told what of the uncertain goes. */
export async function erasePerson(typed: string, options: FileOptions & AboutUncertain & { yes?: boolean }): Promise<void> {
  await withPortfolio(options, async (session) => {
    const { client, t } = session;
    const id = typedId(typed);
    const found = await client.person.uncertain({ ...session.view, id });
    if (isList(options)) return list(session, found, options);
    const isAsked = !options.yes && process.stdin.isTTY;
    let also: Chosen[] = [];
    if (options.uncertain !== undefined) also = whichOf(t, found, options.uncertain);
    else if (found.total > 0 && isAsked) also = await askWhich(t, found, process.stdin, process.stderr);
    else if (found.total > 0 && options.yes) throw new Failure(t('personData:uncertain.undecided', { count: found.total }));
    if (!options.yes) {
      if (!process.stdin.isTTY) throw new Failure(t('personData:needsYes'));
      const name = await nameOf(session, id);
      if (!(await confirmed(t, name, process.stdin, process.stderr))) throw new Failure(t('personData:kept'));
    }
    const erased = await client.person.erase({ id, also });
    if (options.json) return printJson(erased);
    print(formatErased(t, erased));
    if (erased.backups > 0) print(t('personData:backups', { count: erased.backups }));
  });
}
