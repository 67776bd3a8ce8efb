// In the place of the core for workers.spec.ts: a utilityProcess that has reports made, and workers that go wrong.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findParent } from '../../../../src/core/process/parent.ts';
import { startWorker, type Worker, type WorkerEnd } from '../../../../src/core/process/worker.ts';
import { engineVariable } from '../../../../src/core/reports/engine/choose.ts';
import type { EngineName } from '../../../../src/core/reports/engine/report-engine.ts';
import { ReportProcess } from '../../../../src/core/reports/report-process.ts';
import type { FromCore, ToCore } from '../../../../src/shared/contract/core-messages.ts';

const parent = findParent<ToCore, FromCore>();

/** @param engine the one to use; without it, the one that the worker chooses */
async function reports(resources: string, engine?: EngineName) {
  const env = engine === undefined ? {} : { env: { [engineVariable]: engine } };
  const process = new ReportProcess({ resources, worker: path.join(resources, 'out/main/report-worker.cjs'), ...env });
  const data = JSON.parse(readFileSync(path.join(import.meta.dirname, 'report.json'), 'utf8')) as object;
  const make = () => process.make(data).then(({ engine: made, pdf, pages }) => ({ engine: made, pages, pdf: Buffer.from(pdf).subarray(0, 5).toString() }));
  const first = await make();
  const wrong = await process.make({ ...data, summary: 1 }).then(() => 'made', () => 'refused');
  const again = await make();
  process.close();
  return { first, wrong, again };
}

/** Starts a worker that goes wrong; `act` is called when it has said that it is there. */
function odd(way: string, act: (worker: Worker) => void, memory?: number): Promise<WorkerEnd & { heard: unknown[] }> {
  return new Promise((resolve) => {
    const heard: unknown[] = [];
    const worker = startWorker(path.join(import.meta.dirname, 'odd-worker.cjs'), [way], {
      message(message) {
        heard.push(message);
        act(worker);
      },
      ended: (end) => resolve({ ...end, heard }),
    }, memory === undefined ? {} : { memory });
    worker.send('are you there?');
  });
}

parent.listen((message) => {
  if (message.kind !== 'start') return;
  void (async () => {
    const found = {
      reports: await reports(message.resources),
      wasm: await reports(message.resources, 'wasm'),
      hungry: await odd('hungry', () => undefined, 100),
      endless: await odd('endless', (worker) => worker.kill()),
      crashing: await odd('crashing', () => undefined),
    };
    parent.send({ kind: 'data', id: 0, data: found });
  })().catch((error: unknown) => parent.send({ kind: 'data', id: 0, data: String(error) }));
});
