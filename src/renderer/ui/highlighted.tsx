import { fold } from '../../shared/domain/collate.ts';

/** A name with the part that was typed marked in it. */
export function Highlighted({ text, typed }: { text: string; typed: string }) {
  const folded = fold(text);
  const at = typed === '' ? -1 : folded.indexOf(fold(typed));
  // Folding may change a text's length (æ, ß); the mark is left out there rather than put on the wrong letters.
  if (at === -1 || folded.length !== text.length) return text;
  const end = at + typed.length;
  return <>{text.slice(0, at)}<mark>{text.slice(at, end)}</mark>{text.slice(end)}</>;
}
