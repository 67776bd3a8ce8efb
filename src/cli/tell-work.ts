import type { CoreClient } from '../core/app.ts';
import type { UnderWay } from '../shared/contract/work.ts';
import { formatProgress, formatWork } from '../shared/i18n/format-work.ts';
import type { Texts } from '../shared/i18n/texts.ts';

/** What takes longer than this tells how far it is, in ms. */
const quick = 1_000;

/**
 * Tells on one line of the terminal how far work is that takes long. Ctrl+C gives it up; where nothing can be given up it ends the
 * command, as ever.
 * @param words in which language, asked each time
 * @returns what ends the telling
 */
export function tellWork(client: CoreClient, words: () => Texts): () => Promise<void> {
  const end = new AbortController();
  let now: UnderWay[] = [];
  const stop = () => { for (const { id } of now) void client.work.cancel({ id }); };
  const become = (list: UnderWay[]) => {
    now = list;
    process.off('SIGINT', stop);
    if (list.length > 0) process.on('SIGINT', stop);
  };
  const listening = (async () => {
    for await (const list of await client.work.follow(undefined, { signal: end.signal })) become(list);
  })().catch((error: unknown) => {
    if (!end.signal.aborted) throw error;
  });
  let told = false;
  const clear = () => {
    if (told) process.stderr.write('\r\u001b[K');
    told = false;
  };
  const telling = process.stderr.isTTY ? setInterval(() => {
    const [first] = now;
    clear();
    if (!first) return;
    const t = words();
    process.stderr.write(`${formatWork(t, first)}: ${formatProgress(t, first)}`);
    told = true;
  }, quick) : undefined;
  return async () => {
    clearInterval(telling);
    clear();
    end.abort();
    await listening;
    become([]);
  };
}
