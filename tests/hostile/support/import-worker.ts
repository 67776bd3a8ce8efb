// In the place of the process that reads files in: one that never comes to an end.
process.on('message', () => {
  for (;;);
});
