// The command line: netfolio list engagements --file Kuopio.netfolio
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { machineClock } from '../shared/clock.ts';
import { dataDir } from './places.ts';

// Half of a command's time goes into compiling the core; what one command has compiled serves the next.
enableCompileCache(path.join(dataDir(), 'compiled'));

// Whoever reads may stop early (`| head`): what is left to say is then said to nobody.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}

async function main(): Promise<void> {
  // After the cache is there, so that it takes the core in.
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv.slice(2), machineClock);
}

void main();
