// The packaged program before it is signed.
const { rm } = require('node:fs/promises');
const path = require('node:path');

/** Where the binary is that carries the fuses: @electron/fuses knows the way on from here. */
function binaryIn({ appOutDir, packager, electronPlatformName }) {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${name}.app`);
  return path.join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : packager.executableName);
}

exports.default = async (context) => {
  // The fallback runtime carries a default app in resources/app.
  await rm(path.join(context.appOutDir, 'resources/app'), { recursive: true, force: true });
  const { flipFuses, getCurrentFuseWire } = await import('@electron/fuses');
  const { fusesFor } = await import('./lib/fuses.mjs');
  const binary = binaryIn(context);
  // electron-builder's own setting knows no Electron that lacks one of them
  await flipFuses(binary, fusesFor(await getCurrentFuseWire(binary)));
};
