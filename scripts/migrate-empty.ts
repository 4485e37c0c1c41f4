// For the build alone: gives its scratch database the tables.
import { migrate } from '../lib/db/migrate';
import { getEnv } from '../lib/env';

await migrate(getEnv().database);
