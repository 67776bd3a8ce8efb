import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface CommitInputProps {
  label: string;
  value: string;
  /** Takes what was typed; gives the sentence that says what is wrong with it, or null. */
  onCommit: (typed: string) => string | null;
}

/** A setting that is typed: taken with Enter or when the field is left; Esc gives up. */
export function CommitInput({ label, value, onCommit }: CommitInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    const wrong = onCommit(typed.trim());
    setError(wrong);
    if (wrong === null) setTyped(null);
  };
  return (
    <TextInput
      label={label} value={typed ?? value} error={error}
      onChange={(event) => { setTyped(event.currentTarget.value); setError(null); }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        else if (event.key === 'Escape') {
          setTyped(null);
          setError(null);
        }
      }}
    />
  );
}
