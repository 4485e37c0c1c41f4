import mixpanel from 'mixpanel';
import { withoutProxyVariables } from '../../env';
import type { MixpanelEvent } from './mixpanel-event';

/**
 * The parts of the package's client that Colloquy uses. Its own types leave out `send_request`, a public property that
 * every call of the client goes through, and give `import_batch` with options event names instead of events.
 */
type PackageClient = {
  send_request(request: { endpoint: string; data: MixpanelEvent[] }, done: (error?: Error) => void): void;
  import_batch(events: MixpanelEvent[], done: (errors: Error[] | null) => void): void;
};

export type PreparedImport = { endpoint: string; events: MixpanelEvent[] };

/**
 * Gives a function that has the `mixpanel` package make the request of a batch: its endpoint, and its events with the
 * project's token and their time checked. The package only prepares; docs/decisions/0004-mixpanel.md says why the
 * sending is ours.
 */
export function createImportPreparer(token: string): (events: MixpanelEvent[]) => PreparedImport {
  const client = withoutProxyVariables(() => mixpanel.init(token)) as unknown as PackageClient;
  return (events) => {
    const requests: { endpoint: string; data: MixpanelEvent[] }[] = [];
    // The package cuts a batch into requests of 50 and hands over all of them before import_batch returns.
    client.send_request = (request, done) => {
      requests.push(request);
      done();
    };
    // Copies, because it writes into the properties it is given.
    client.import_batch(structuredClone(events), () => {});
    const prepared = requests.flatMap((request) => request.data);
    const endpoint = requests[0]?.endpoint;
    if (endpoint === undefined || prepared.length !== events.length) {
      throw new Error(`the mixpanel package prepared ${prepared.length} of ${events.length} events`);
    }
    return { endpoint, events: prepared };
  };
}
