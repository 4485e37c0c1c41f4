import { Doorway } from './doorway';

/** What whoever is at the desk sees at an address below it at which there is nothing. */
export function NothingHere() {
  return (
    <Doorway title="There is nothing at this address">
      <p>What was here may have been deleted or merged, or the link to it has a slip in it.</p>
      <p>
        <a href="/admin">To the desk</a>
      </p>
    </Doorway>
  );
}
