import { failEachCall } from '../support/io-errors.ts';

failEachCall('output');
