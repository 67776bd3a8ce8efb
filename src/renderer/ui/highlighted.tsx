import { Fragment } from 'react';
import { found } from '../../shared/domain/search.ts';

/** A text in which what was typed is marked, as search finds it. */
export function Highlighted({ text, typed }: { text: string; typed: string }) {
  const stretches = found(text, typed);
  return (
    <>
      {stretches.map(([from, to], at) => (
        <Fragment key={from}>{text.slice(stretches[at - 1]?.[1] ?? 0, from)}<mark>{text.slice(from, to)}</mark></Fragment>
      ))}
      {text.slice(stretches.at(-1)?.[1] ?? 0)}
    </>
  );
}
