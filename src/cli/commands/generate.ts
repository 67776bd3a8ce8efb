import { invalid } from '../../shared/contract/errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import { textsIn } from '../../shared/i18n/texts.ts';
import { print } from '../output.ts';
import { readPath, type Told, withCore } from '../session.ts';

interface Options extends Told {
  file: string;
  seed?: string;
  scale?: string;
  language?: Language;
}

/** A number as it is typed, without a sign or an exponent. @throws AppError INVALID */
function readNumber(field: 'seed' | 'scale', typed: string): number {
  if (!/^\d{1,10}(\.\d{1,3})?$/.test(typed)) throw invalid({ field, rule: 'number', value: typed });
  return Number(typed);
}

/** `generate` */
export async function generate({ file, seed = '1', scale = '1', language = 'fi', clock }: Options): Promise<void> {
  const plan = { seed: readNumber('seed', seed), scale: readNumber('scale', scale) };
  const { path } = await withCore({ clock }, (client) => client.portfolio.generate({ ...plan, path: readPath(file), language }));
  print(textsIn(language)('cli:made', { path }));
}
