// What stands in for https://www.youtube.com/iframe_api in browser stories. It has the part of YT.Player that
// youtube-player and react-youtube use, and no video: the position follows the page's clock, which a story drives with
// page.clock, and a story says by window.fakeYoutube what the video does. See youtube.ts.
(() => {
  const DURATION = 1200;
  const State = { UNSTARTED: -1, ENDED: 0, PLAYING: 1, PAUSED: 2, BUFFERING: 3, CUED: 5 };

  class Player {
    constructor(element, options) {
      this.options = options;
      this.state = State.UNSTARTED;
      this.rate = 1;
      this.position = Number(options.playerVars?.start ?? 0);
      this.since = performance.now();
      this.loop = false;
      this.place = typeof element === 'string' ? document.getElementById(element) : element;
      this.iframe = document.createElement('iframe');
      this.iframe.allow = 'autoplay; encrypted-media; picture-in-picture';
      this.iframe.title = 'YouTube video player';
      const query = new URLSearchParams({ ...options.playerVars, enablejsapi: '1', origin: location.origin });
      this.iframe.src = `${options.host ?? 'https://www.youtube.com'}/embed/${options.videoId}?${query}`;
      this.iframe.addEventListener('load', () => this.begin());
      this.place.replaceWith(this.iframe);
      window.fakeYoutube.players.push(this);
    }

    begin() {
      if (window.fakeYoutube.silent) return;
      this.fire('onReady');
      const code = window.fakeYoutube.errorCode;
      if (code !== null) return this.fire('onError', code);
      if (Number(this.options.playerVars?.autoplay) === 1) {
        this.say(State.BUFFERING);
        this.say(State.PLAYING);
      }
    }

    fire(name, data = null) {
      this.options.events?.[name]?.({ target: this, data });
    }

    /** Brings the position up to the clock. */
    settle() {
      const now = performance.now();
      if (this.state === State.PLAYING) this.position += ((now - this.since) / 1000) * this.rate;
      this.since = now;
      if (this.position < DURATION) return;
      this.position = this.loop ? this.position % DURATION : DURATION;
    }

    say(state) {
      this.settle();
      this.state = state;
      this.fire('onStateChange', state);
    }

    seekTo(seconds) {
      const { state } = this;
      this.settle();
      this.say(State.BUFFERING);
      this.position = Math.min(seconds, DURATION);
      this.say(state === State.PLAYING || state === State.BUFFERING ? State.PLAYING : state);
    }

    playVideo() {
      this.say(State.BUFFERING);
      this.say(State.PLAYING);
    }

    pauseVideo() {
      this.say(State.PAUSED);
    }

    setPlaybackRate(rate) {
      this.settle();
      this.rate = rate;
      this.fire('onPlaybackRateChange', rate);
    }

    getCurrentTime() {
      this.settle();
      return this.position;
    }

    getDuration() {
      return DURATION;
    }

    getPlaybackRate() {
      return this.rate;
    }

    getPlayerState() {
      return this.state;
    }

    getIframe() {
      return this.iframe;
    }

    destroy() {
      this.state = State.UNSTARTED;
      this.iframe.replaceWith(this.place);
    }

    addEventListener() {}
    removeEventListener() {}
  }

  window.fakeYoutube ??= { players: [], silent: false, errorCode: null };
  window.YT = { Player, PlayerState: State, loaded: 1 };
  window.onYouTubeIframeAPIReady?.();
})();
