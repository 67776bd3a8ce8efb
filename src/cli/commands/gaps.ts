import { gapKinds } from '../../shared/contract/check.ts';
import { print, printJson } from '../output.ts';
import { type FileOptions, withPortfolio } from '../session.ts';

/**
 * `gaps`: what is missing in the records or does not fit together; each kind under its heading, with what mends it and
 * the row on which that is done.
 */
export async function gaps(options: FileOptions & { json?: boolean }): Promise<void> {
  await withPortfolio(options, async ({ client, t, view }) => {
    const found = await client.portfolio.gaps(view);
    if (options.json) return printJson(found);
    print(found.length === 0 ? t('gaps:none') : t('gaps:found', { count: found.length }));
    for (const kind of gapKinds) {
      const ofKind = found.filter((gap) => gap.kind === kind);
      const [first] = ofKind;
      if (!first) continue;
      print(`\n${t(`gaps:kind.${kind}`)} (${ofKind.length}) · ${t(`gaps:mend.${first.mend.action}`)}`);
      for (const { name, detail, mend } of ofKind) {
        print(`  ${t(`gaps:line.${kind}`, { name, detail: detail ?? '' })}  [${mend.id}]`);
      }
    }
  });
}
