import { failEachCall } from '../support/io-errors.ts';

failEachCall('erase');
