import { formatCents, readAmount, typedCents } from '../../../shared/domain/money.ts';
import { useTexts } from '../../window/texts.ts';
import type { FieldKey } from '../../window/unsaved.ts';
import { useView } from '../../window/view.tsx';
import { wrongAmount } from '../amount.ts';
import { InlineText } from './inline-text.tsx';

interface InlineAmountProps {
  label: string;
  cents: number | null;
  currency: string;
  field: FieldKey;
  onSave: (cents: number | null) => Promise<unknown>;
}

/** An amount of money, typed as people type it. */
export function InlineAmount({ label, cents, currency, field, onSave }: InlineAmountProps) {
  const t = useTexts();
  const { language } = useView();
  return (
    <InlineText
      label={label} value={cents === null ? null : typedCents(cents, currency, language)} shown={cents === null ? null : formatCents(cents, currency, language)}
      check={(typed) => wrongAmount(t, typed, currency)} field={field} onSave={(typed) => onSave(readAmount(typed, currency, language).cents)}
    />
  );
}
