// Applies the migrations given as JSON to the database given as JSON: a process for migrate.db.test.ts to kill.
import { migrate } from '@/lib/db/migrate';

const [database = '', migrations = ''] = process.argv.slice(2);
const result = await migrate(JSON.parse(database), JSON.parse(migrations), (name) => console.log(`applied ${name}`));
console.log(JSON.stringify(result));
