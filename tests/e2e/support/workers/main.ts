// Electron's main for workers.spec.ts: the core is the one beside this file; what it found is printed.
import path from 'node:path';
import { app } from 'electron';
import { utilityCore } from '../../../../src/main/core-process/utility-core.ts';

function end(status: number, said: unknown): void {
  console.log(`found ${JSON.stringify(said)}`);
  app.exit(status);
}

app.whenReady().then(() => {
  const core = utilityCore(path.join(import.meta.dirname, 'core.cjs'))({
    message: (message) => end(0, message.kind === 'data' ? message.data : message),
    exited: (reason) => end(1, reason),
  });
  core.send({ kind: 'start', nonce: '', resources: app.getAppPath(), data: import.meta.dirname });
}).catch((error: unknown) => end(1, String(error)));
