// Which of Electron's abilities the packaged program has. Set in the binary by after-pack.cjs, read back by package-check.mjs.
import { FuseV1Options, FuseVersion } from '@electron/fuses';

/** True: the ability is there. In the order and by the names of Electron's own list. */
export const fuses = {
  // ELECTRON_RUN_AS_NODE would make the program a Node that runs any file under Netfolio's name
  RunAsNode: false,
  // no cookie is ever kept, and a key for none would make the system ask for its keyring at the first start
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // has an effect on Windows and macOS alone
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  // the window comes over app://, nothing over file://
  GrantFileProtocolExtraPrivileges: false,
};

const on = '1'.charCodeAt(0);
const off = '0'.charCodeAt(0);

/** The fuses that a binary carries, as @electron/fuses gives them, and those that it is too old to have. */
export function compareFuses(wire) {
  const names = Object.keys(fuses);
  return {
    absent: names.filter((name) => !(FuseV1Options[name] in wire)),
    wrong: names.filter((name) => FuseV1Options[name] in wire && wire[FuseV1Options[name]] !== (fuses[name] ? on : off)),
  };
}

/** What @electron/fuses sets in a binary with this wire; it refuses one that the binary does not have. */
export function fusesFor(wire) {
  const known = Object.entries(fuses).filter(([name]) => FuseV1Options[name] in wire);
  return {
    version: FuseVersion.V1,
    // a changed binary needs a new signature there; a certificate's replaces it
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...Object.fromEntries(known.map(([name, state]) => [FuseV1Options[name], state])),
  };
}
