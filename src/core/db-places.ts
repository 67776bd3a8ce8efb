import path from 'node:path';
import type { Clock } from '../shared/clock.ts';
import type { CorePlaces } from '../shared/contract/core-messages.ts';
import { backupFolders } from './backup-folders.ts';
import { cleanEndsIn } from './clean-ends.ts';
import { readMigrations } from './db/migrate/migrations.ts';
import type { DbPlaces } from './db/open-db.ts';

/** Where copies of portfolios lie that are opened to read. */
export const copiesIn = (places: CorePlaces): string => path.join(places.data, 'reading');

/** Where portfolios are opened and made, of the core's own places. */
export const dbPlacesIn = (places: CorePlaces, clock: Clock): DbPlaces => ({
  migrations: readMigrations(path.join(places.resources, 'drizzle')),
  backups: () => backupFolders(places.data),
  copies: copiesIn(places),
  ends: cleanEndsIn(places.data),
  clock,
});
