import type { MouseEvent } from 'react';

/** A link out of the program. In Electron the shell opens it in the person's own browser; in a browser, a new tab does. */
export function OutsideLink({ url, title }: { url: string; title: string | null }) {
  const open = (event: MouseEvent) => {
    if (!window.shell) return;
    event.preventDefault();
    void window.shell.openOutside(url);
  };
  return <a href={url} target="_blank" rel="noreferrer noopener" onClick={open}><bdi>{title ?? url}</bdi></a>;
}
