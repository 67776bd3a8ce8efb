import { lazy, Suspense } from 'react';
import classes from './markdown.module.css';

const MarkdownBlocks = lazy(async () => ({ default: (await import('./markdown-blocks.tsx')).MarkdownBlocks }));

/** A note drawn as it was meant: paragraphs, emphasis, lists and links, and nothing else of Markdown. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={classes['markdown']} dir="auto">
      <Suspense fallback={<p className={classes['typed']}>{text}</p>}><MarkdownBlocks text={text} /></Suspense>
    </div>
  );
}
