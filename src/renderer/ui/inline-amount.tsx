import { formatCents, readAmount, typedCents } from '../../shared/domain/money.ts';
import { useTexts } from '../app/texts.ts';
import { useView } from '../app/view.tsx';
import { wrongAmount } from './amount.ts';
import { InlineText } from './inline-text.tsx';

interface InlineAmountProps {
  label: string;
  cents: number | null;
  currency: string;
  onSave: (cents: number | null) => Promise<unknown>;
}

/** An amount of money, typed as people type it. */
export function InlineAmount({ label, cents, currency, onSave }: InlineAmountProps) {
  const t = useTexts();
  const { language } = useView();
  return (
    <InlineText
      label={label} value={cents === null ? null : typedCents(cents, currency, language)} shown={cents === null ? null : formatCents(cents, currency, language)}
      check={(typed) => wrongAmount(t, typed, currency)} onSave={(typed) => onSave(readAmount(typed, currency, language).cents)}
    />
  );
}
