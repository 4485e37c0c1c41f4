import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The official schema engine compiled to WebAssembly: it needs no download and, for a diff, no database. */
async function load() {
  const require = createRequire(import.meta.url);
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasmPath = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

let loaded;

/** Loaded once a process: a second instance of the WebAssembly would take the first one's bindings away. */
export function loadSchemaEngine() {
  loaded ??= load();
  return loaded;
}
