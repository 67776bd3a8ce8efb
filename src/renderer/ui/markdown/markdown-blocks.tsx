import type { ReactNode } from 'react';
import { type Block, type Inline, readMarkdown } from './markdown-tree.ts';

/** The blocks of a note, drawn. Apart from the note, because what reads Markdown is not needed before the first paint. */
export function MarkdownBlocks({ text }: { text: string }) {
  return <Blocks blocks={readMarkdown(text)} />;
}

/* The parts of a text have no identity but their place. */
/* eslint-disable react/no-array-index-key */

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => {
    if (block.type === 'paragraph') return <p key={index}><Inlines parts={block.children} /></p>;
    const List = block.ordered ? 'ol' : 'ul';
    return <List key={index}>{block.items.map((item, at) => <li key={at}><Blocks blocks={item} /></li>)}</List>;
  });
}

function Inlines({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part, index) => {
    switch (part.type) {
      case 'text': return part.text;
      case 'break': return <br key={index} />;
      case 'emphasis': return <em key={index}><Inlines parts={part.children} /></em>;
      case 'strong': return <strong key={index}><Inlines parts={part.children} /></strong>;
      case 'link': return <OutsideText key={index} url={part.url}><Inlines parts={part.children} /></OutsideText>;
    }
  });
}

function OutsideText({ url, children }: { url: string; children: ReactNode }) {
  return (
    <a
      href={url} target="_blank" rel="noreferrer noopener"
      onClick={(event) => {
        // The click is the link's, not the note's around it. In Electron the shell opens it in the person's own browser.
        event.stopPropagation();
        if (!window.shell) return;
        event.preventDefault();
        void window.shell.openOutside(url);
      }}
    >
      {children}
    </a>
  );
}
