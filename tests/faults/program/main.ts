// A Netfolio that does one thing on a real disk, for tests that kill it, fail its calls or cut its power:
// node program.js SCENARIO FOLDER CHECKOUT
import { say } from './session.ts';
import { aSession } from './session.ts';
import { scenarios } from './scenarios.ts';

const [name, folder, resources] = process.argv.slice(2) as [string, string, string];
const scenario = scenarios[name];
if (!scenario) throw new Error(`There is no scenario ${name}.`);
const session = aSession(resources, folder);
say({ said: 'begin' });
await scenario(session);
session.core.close();
say({ said: 'end' });
