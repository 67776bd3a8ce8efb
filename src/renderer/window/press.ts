/** How long a press may hold back what is drawn, in milliseconds, should its end not be told. */
const longest = 10_000;

let pressed = false;
let limit: ReturnType<typeof setTimeout> | undefined;
const waiting = new Set<() => void>();

function release(): void {
  clearTimeout(limit);
  pressed = false;
  for (const goOn of waiting) goOn();
  waiting.clear();
}

/** The click comes after the release of the button, in the same task. */
const releaseAfterClick = () => void (pressed && setTimeout(release, 0));

function press(): void {
  clearTimeout(limit);
  pressed = true;
  limit = setTimeout(release, longest);
}

/**
 * A click is a press and a release on one and the same thing: what is drawn anew or moves between the two loses it. So
 * whatever changes the page without being asked to waits for this while a button of the mouse, a finger or the space bar
 * is down.
 */
export function whenReleased(): Promise<void> {
  return pressed ? new Promise((resolve) => { waiting.add(resolve); }) : Promise.resolve();
}

/** Does something that moves what stands below it, at once or when the press is over. */
export function afterPress(act: () => void): void {
  if (pressed) waiting.add(act);
  else act();
}

/** Watches the presses of the window. Called once, at the start. */
export function watchPresses(): void {
  const on = { capture: true, passive: true };
  window.addEventListener('pointerdown', press, on);
  window.addEventListener('keydown', (event) => (event.key === ' ' ? press() : releaseAfterClick()), on);
  for (const end of ['pointerup', 'pointercancel', 'dragend'] as const) window.addEventListener(end, releaseAfterClick, on);
  window.addEventListener('blur', releaseAfterClick);
  window.addEventListener('keyup', (event) => { if (event.key === ' ') releaseAfterClick(); }, on);
  // A button that was let go outside the window tells of it only when the pointer comes back.
  window.addEventListener('pointermove', (event) => { if (event.buttons === 0) releaseAfterClick(); }, on);
}
