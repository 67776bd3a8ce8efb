import { InlineTextual, type InlineTextProps } from './inline-text.tsx';

/** Text over many lines, edited in place; Ctrl+Enter or leaving saves. */
export function InlineTextArea(props: InlineTextProps) {
  return <InlineTextual {...props} multiline />;
}
