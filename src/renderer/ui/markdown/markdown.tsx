import { lazy, Suspense } from 'react';
import classes from './markdown.module.css';

const Typed = ({ text }: { text: string }) => <p className={classes['typed']}>{text}</p>;

/** What cannot be loaded, as when a browser has lost its host, takes no page along: the note stands as it was typed. */
const MarkdownBlocks = lazy(async () => {
  try {
    return { default: (await import('./markdown-blocks.tsx')).MarkdownBlocks };
  } catch {
    return { default: Typed };
  }
});

/** A note drawn as it was meant: paragraphs, emphasis, lists and links, and nothing else of Markdown. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={classes['markdown']} dir="auto">
      <Suspense fallback={<Typed text={text} />}><MarkdownBlocks text={text} /></Suspense>
    </div>
  );
}
