/** Where in a text something stands, as offsets: the first character and the one after the last. */
export interface Stretch {
  from: number;
  to: number;
}

/** What stands around words in Markdown, HTML and sentences, in pairs. */
const mark = /\*{1,3}|_{1,3}|~~|`+|<\/?[a-z][^<>]{0,200}>|!?\[|\]\([^()\n]{0,2000}\)|\]\[[^\]\n]{0,200}\]|[\](){}"'“”„«»‘’]/giu;
const partners: Readonly<Record<string, string>> = { ']': '[', ')': '(', '}': '{', '”': '“', '»': '«', '’': '‘' };
const opening = new Set(['[', '![', '(', '{', '“', '„', '«', '‘']);

interface Mark {
  text: string;
  opens: boolean;
}

/** Whether a mark closes what another one opened. */
function closes(close: string, open: string): boolean {
  if (close.startsWith('</')) return new RegExp(`^<${close.slice(2, -1).trim()}\\b`, 'iu').test(open);
  if (close.startsWith(']')) return open === '[' || open === '![';
  return (partners[close] ?? close) === open || (close === '”' && (open === '„' || open === '”'));
}

/** The marks of a part of a text. What stands within a word is none: an apostrophe, the `_` of a file's name. */
function marksIn(text: string, from: number, to: number): RegExpExecArray[] {
  return [...text.slice(from, to).matchAll(mark)].filter(({ index, 0: each }) => {
    const [before, after] = [text.charAt(from + index - 1), text.charAt(from + index + each.length)];
    return before !== '\\' && !(/^(?:['’‘]|_+)$/.test(each) && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
  });
}

/** The marks within a stretch whose other half is not in it. */
function unpaired(text: string, { from, to }: Stretch): Mark[] {
  const open: Mark[] = [];
  for (const { index, 0: each } of marksIn(text, from, to)) {
    const partner = open.findLastIndex((other) => other.opens && closes(each, other.text));
    if (partner !== -1) {
      open.splice(partner, 1);
      continue;
    }
    const closer = each.startsWith('</') || each.startsWith(']') || each in partners;
    const afterSpace = /^$|\s/u.test(text.charAt(from + index - 1));
    open.push({ text: each, opens: opening.has(each) || (!closer && (each.startsWith('<') || afterSpace)) });
  }
  return open;
}

/** How far from a name the other half of a mark in it is looked for. */
const reach = 2500;

/**
 * A stretch with the marks around it that belong to marks within it, so that taking it out leaves none alone:
 * in `**Aino** Virtanen` the first two stars too.
 * @returns the wider stretch, and marks within it whose other half stands further away: they are to stay
 */
export function withItsMarks(text: string, stretch: Stretch): Stretch & { opening: string; closing: string } {
  let { from, to } = stretch;
  let [opened, closed] = ['', ''];
  for (const { text: each, opens } of unpaired(text, stretch)) {
    const start = opens ? to : Math.max(0, from - reach);
    const around = marksIn(text, start, opens ? to + reach : from).map(({ index, 0: other }) => ({ at: start + index, other }));
    if (opens) {
      const next = around.find(({ other }) => closes(other, each));
      if (next?.at === to) to += next.other.length;
      else if (next) opened += each;
    } else {
      const last = around.findLast(({ other }) => closes(each, other));
      if (last && last.at + last.other.length === from) from = last.at;
      else if (last) closed += each;
    }
  }
  return { from, to, opening: opened, closing: closed };
}
