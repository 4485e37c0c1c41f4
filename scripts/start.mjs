// `npm start`, and with --dev `npm run dev`.
import './engine-flags.mjs';
import { prepareCommands, SetupFailure, setUp } from './setup.mjs';

const dev = process.argv.includes('--dev');
process.env.NODE_ENV = dev ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';

try {
  await (dev ? prepareCommands() : setUp());
  const { serve } = await import('../dist/server.mjs');
  await serve({ dev, empty: process.argv.includes('--empty'), say: (line) => console.log(line) });
} catch (error) {
  const foreseen = error instanceof SetupFailure || error?.name === 'StartFailure';
  console.error(foreseen ? `\n${error.message}` : error);
  process.exit(1);
}
