import autocannon from 'autocannon';
import type { LoadResult } from './run-load';

const [, , url = '', amount = ''] = process.argv;

const result = await autocannon({
  url: `${url}/episodes/glyph-lefkowitz`,
  connections: 32,
  amount: Number(amount),
  headers: { 'accept-encoding': 'gzip, deflate, br' },
});
const summary: LoadResult = {
  requestsPerSecond: result.requests.total / result.duration,
  p50: result.latency.p50,
  p99: result.latency.p99,
  requests: result.requests.total,
  failed: result.non2xx + result.errors,
};
process.stdout.write(JSON.stringify(summary));
