// `npm run site -- VERB …`
import './engine-flags.mjs';
import { prepareCommands, SetupFailure } from './setup.mjs';

try {
  await prepareCommands();
  const { runSiteCommand } = await import('../dist/site.mjs');
  await runSiteCommand(process.argv.slice(2), (line) => console.log(line));
} catch (error) {
  const foreseen = error instanceof SetupFailure || error?.name === 'StartFailure';
  console.error(foreseen ? error.message : error);
  process.exit(1);
}
