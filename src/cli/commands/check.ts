import type { SpoiltRow } from '../../shared/contract/check.ts';
import { isCoded } from '../../shared/i18n/format-error.ts';
import { formatField } from '../../shared/i18n/format-field.ts';
import { formatSpoilt } from '../../shared/i18n/format-spoilt.ts';
import { formatWrong } from '../../shared/i18n/format-wrong.ts';
import { type Texts, textsIn } from '../../shared/i18n/texts.ts';
import { Failure } from '../failure.ts';
import { print, printJson } from '../output.ts';
import { type FileOptions, withPortfolio } from '../session.ts';

/** `check`: gaps in the records are told; only a damaged file is a failure. */
export async function check(options: FileOptions & { json?: boolean }): Promise<void> {
  try {
    await checkOpen(options);
  } catch (error) {
    // What was found is what the command is asked for, also where the file is not opened because of it.
    if (isCoded(error) && error.code === 'DAMAGED' && 'detail' in error.data && !options.json) {
      print(textsIn(options.language ?? 'en')('cli:check.integrity', { problem: error.data.detail }));
    }
    throw error;
  }
}

async function checkOpen(options: FileOptions & { json?: boolean }): Promise<void> {
  await withPortfolio(options, async ({ client, t, view }) => {
    const result = await client.portfolio.check(view);
    const { integrityProblems, foreignKeyProblems, wrongValues, spoiltRows, gaps } = result;
    const sound = result.integrity && foreignKeyProblems.length === 0;
    if (options.json) printJson(result);
    else {
      if (sound) print(t('cli:check.sound'));
      for (const problem of integrityProblems) print(t('cli:check.integrity', { problem }));
      for (const { table, parent } of foreignKeyProblems) print(t('cli:check.reference', { table, parent }));
      if (spoiltRows.length > 0) print(t('gaps:spoilt.found', { count: spoiltRows.length }));
      for (const row of spoiltRows) for (const line of spoiltLines(t, row)) print(`  ${line}  [${row.key}]`);
      if (wrongValues.length > 0) print(t('gaps:wrong.found', { count: wrongValues.length }));
      for (const wrong of wrongValues) {
        const { of: { name }, id, field, value, rule } = wrong;
        const line = rule === null ? t('gaps:wrong.line', { name, field: formatField(t, field), value }) : `${name}: ${formatWrong(t, wrong)}`;
        print(`  ${line}  [${id}]`);
      }
      print(gaps.length === 0 ? t('gaps:none') : t('gaps:found', { count: gaps.length }));
      for (const gap of gaps) print(`  ${t(`gaps:line.${gap.kind}`, { name: gap.name, detail: gap.detail ?? '' })}`);
    }
    if (!sound) throw new Failure(t('cli:check.broken'));
  });
}

/** What a row that is not as it was saved holds and held, or which it is. */
function spoiltLines(t: Texts, { part, name, fields }: SpoiltRow): string[] {
  if (fields.length === 0) return [t(`gaps:spoilt.part.${part}`, { name })];
  return fields.map((each) => t('gaps:spoilt.line', { name, told: formatSpoilt(t, each) }));
}
