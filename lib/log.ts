type Fields = Record<string, unknown>;

/** One JSON object a line on standard error, for the operator's log. Never give it a secret, a token or an IP. */
function write(level: 'info' | 'warn' | 'error', message: string, fields: Fields): void {
  const line = { time: new Date().toISOString(), level, message, ...mapErrors(fields) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

function mapErrors(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value instanceof Error ? describeError(value) : value]),
  );
}

function describeError(error: Error): Fields {
  const cause = error.cause instanceof Error ? describeError(error.cause) : error.cause;
  return { name: error.name, message: error.message, stack: error.stack, ...(cause === undefined ? {} : { cause }) };
}

export const log = {
  info: (message: string, fields: Fields = {}) => write('info', message, fields),
  warn: (message: string, fields: Fields = {}) => write('warn', message, fields),
  error: (message: string, fields: Fields = {}) => write('error', message, fields),
};
