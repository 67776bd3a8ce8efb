import type { Shell } from '../../../src/shared/contract/shell.ts';

declare global {
  interface Window {
    shell?: Shell;
    /** Notes of a spec; see `listenToCore`. */
    openedFiles?: string[];
    menuCommands?: string[];
    heardOfCore?: { state: 'down' | 'up' }[];
  }
}
