import type { ReactNode } from 'react';

/** A field's name and its value, edited in place; stands in a list of facts. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return <><dt>{label}</dt><dd>{children}</dd></>;
}
