import { StartFailure } from './start-failure';

/** Reads a password from standard input: asked for without showing it at a terminal, else the first line of a pipe. */
export async function readPassword(prompt: string): Promise<string> {
  const text = process.stdin.isTTY ? await askHidden(prompt) : await readPipe();
  if (text === '') throw new StartFailure('No password came on standard input.');
  return text;
}

async function readPipe(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/, 1)[0] ?? '';
}

/** Keys of a terminal in raw mode. */
const ENTER = /[\r\n]/;
const END = '\u0004';
const INTERRUPT = '\u0003';
const ERASE = /[\b\u007f]/;

function askHidden(prompt: string): Promise<string> {
  const { stdin, stdout } = process;
  stdout.write(prompt);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const finish = (settle: () => void) => {
      stdin.off('data', onData);
      stdin.setRawMode(false);
      stdin.pause();
      stdout.write('\n');
      settle();
    };
    const onData = (data: string) => {
      for (const key of data) {
        if (key === INTERRUPT) return finish(() => reject(new StartFailure('Cancelled; nothing was changed.')));
        if (ENTER.test(key) || key === END) return finish(() => resolve(typed.join('')));
        if (ERASE.test(key)) typed = typed.slice(0, -1);
        else typed.push(key);
      }
    };
    stdin.on('data', onData);
  });
}
