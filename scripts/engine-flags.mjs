// Imported by what opens a database, before it does. Prisma plans each kind of query by WebAssembly. Node 20 compiles a function of that
// a second time, for speed, as soon as it has run some hundred times: a second of processor and a third of a second of
// each start, and no page was faster for it. Later versions of V8 wait longer by themselves.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--wasm-tiering-budget=60000000');
