// The window opens where it was left.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { dataDir } from './places.ts';

export const minimumSize = { width: 960, height: 640 };
const firstSize = { width: 1440, height: 900 };

interface Kept extends Rectangle {
  maximized?: boolean;
}

const file = (): string => path.join(dataDir(), 'window.json');

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const kept = value as Record<string, unknown>;
  return ['x', 'y', 'width', 'height'].every((key) => Number.isInteger(kept[key]));
}

function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const visibleWidth = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const titleVisible = bounds.y >= workArea.y && bounds.y < workArea.y + workArea.height - 50;
  return visibleWidth > 200 && titleVisible;
}

/** Where to open: the kept place if a screen still shows it, else a first size that fits the screen. */
export function openingBounds(): Partial<Rectangle> & { maximized: boolean } {
  try {
    const kept: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    if (isKept(kept) && isOnScreen(kept)) return { ...kept, maximized: kept.maximized ?? false };
  } catch {
    // the first start, or a file that something else wrote: neither is worth a word
  }
  const { workAreaSize } = screen.getPrimaryDisplay();
  return {
    width: Math.max(minimumSize.width, Math.min(firstSize.width, workAreaSize.width)),
    height: Math.max(minimumSize.height, Math.min(firstSize.height, workAreaSize.height)),
    maximized: false,
  };
}

/** Keeps the window's place when it closes. */
export function keepBounds(window: BrowserWindow): void {
  window.on('close', () => {
    const kept: Kept = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(file(), JSON.stringify(kept));
    } catch (error) {
      console.error('the window’s place could not be kept:', error);
    }
  });
}
