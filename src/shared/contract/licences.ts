/** A package that is part of the program, as its own files tell. */
export interface Component {
  name: string;
  version: string;
  /** As SPDX writes it: `MIT`. */
  licence: string;
  /** Its licence and notices, whole; empty where the package brings none but the name. */
  text: string;
}

/** The program, and what of others is in it. */
export interface Licences {
  program: Component;
  components: Component[];
}

/** Where the build writes them, beside the window's own files. */
export const licencesFile = 'licences.json';
