// What `npm test` needs to know of Vitest's run: how many passed, and what failed, in words that fit at the end of a log.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const messageOf = (error) => error.message ?? String(error);

/** A Vitest reporter that writes `test-results/vitest.json`: { passed, skipped, failures: [{ name, message }] }. */
export default class VitestReport {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const having = (state) => tests.filter((test) => test.result().state === state);
    // A file, a group or an error between tests fails by itself: then no test did, and yet the run did.
    const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const failures = [
      ...having('failed').map((test) => ({ name: name(test), errors: test.result().errors ?? [] })),
      ...groups
        .map((group) => ({ name: name(group), errors: group.errors() }))
        .filter(({ errors }) => errors.length > 0),
      ...unhandledErrors.map((error) => ({ name: 'outside a test', errors: [error] })),
    ].map((failure) => ({ name: failure.name, message: failure.errors.map(messageOf).join('\n') }));
    writeFileSync(
      join('test-results', 'vitest.json'),
      JSON.stringify({ passed: having('passed').length, skipped: having('skipped').length, failures }),
    );
  }
}

const name = (part) =>
  part.type === 'module'
    ? `${part.project.name} › ${part.relativeModuleId}`
    : `${name(part.module)} › ${part.fullName}`;
