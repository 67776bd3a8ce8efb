// What the environment of a developer says to Netfolio, Node and Electron, a packaged program does not hear.
import { app } from 'electron';

const variables = /^(?:NETFOLIO|NODE)_|^ELECTRON_(?:RUN_AS_NODE|RENDERER_URL)$/i;

/** Must run before anything else reads the environment; what main starts afterwards gets it without these. */
export function ignoreDevelopmentVariables(): void {
  if (!app.isPackaged) return;
  for (const name of Object.keys(process.env)) if (variables.test(name)) delete process.env[name];
}
