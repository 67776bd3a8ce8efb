/* A report worker whose compiler never ends: what the time limit of the report process is for. */
process.on('message', ({ id, data }: { id: number; data: unknown }) => {
  const until = data === 'never' ? Number.POSITIVE_INFINITY : 0;
  while (performance.now() < until);
  const report = { pdf: new Uint8Array(), pages: 1, sectionPages: [], warnings: [] };
  process.send?.({ id, report, engine: 'native', memory: 0 });
});
