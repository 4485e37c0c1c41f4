import { z } from 'zod';

// zod tries whether it may compile its checks, which the pages' policy forbids and browsers report. To be imported
// before the first schema of a file that browsers load.
if ('window' in globalThis) z.config({ jitless: true });
