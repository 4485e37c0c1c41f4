// Restores the export of the second argument into the database given as JSON: a process for killed-restore.db.test.ts to kill.
import { openDb } from '@/lib/db/client';
import { restoreExport } from '@/lib/exporting/restore-export';

const [database = '', path = '', dataDir = ''] = process.argv.slice(2);
const db = openDb(JSON.parse(database));
console.log(JSON.stringify(await restoreExport(db, dataDir, path)));
await db.$disconnect();
