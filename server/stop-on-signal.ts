/** What is under way ends first, so that what is in is whole. A second signal ends the process at once. */
export function stopOnSignal(onAsk: () => void = () => {}): { isAsked: boolean; forget: () => void } {
  const state = { isAsked: false, forget: () => {} };
  const ask = () => {
    if (state.isAsked) process.exit(130);
    state.isAsked = true;
    onAsk();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  state.forget = () => {
    process.off('SIGINT', ask);
    process.off('SIGTERM', ask);
  };
  return state;
}
