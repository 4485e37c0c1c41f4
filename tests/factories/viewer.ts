import {
  flushPlayback,
  newPlayback,
  type Playback,
  type PlaybackEvent,
  type PlayerState,
  type Reading,
  trackPlayback,
} from '@/lib/analytics/playback/playback-tracker';

/** A player that does exactly what it is told, and what the tracker says of it. */
export class Viewer {
  playback: Playback = newPlayback;
  events: PlaybackEvent[] = [];
  /** What was really played. */
  truth: [number, number][] = [];
  playingSeconds = 0;
  wall = 1_000;
  position = 0;
  rate = 1;
  state: PlayerState = 'unstarted';
  constructor(
    readonly duration = 600,
    public every = 0.25,
  ) {}

  say(state: PlayerState) {
    this.state = state;
    this.read();
  }

  read(reading: Partial<Reading> = {}) {
    const { state, wall, position, rate, duration } = this;
    const step = trackPlayback(this.playback, { state, wall, position, rate, duration, ...reading });
    this.playback = step.playback;
    this.events.push(...step.events);
  }

  /** Lets wall-clock seconds go by, with readings in between. */
  pass(seconds: number) {
    for (let left = seconds; left > 1e-9; left -= this.every) {
      const slice = Math.min(this.every, left);
      this.wall += slice;
      if (this.state === 'playing') this.advance(slice);
      this.read();
    }
  }

  advance(slice: number) {
    const from = this.position;
    this.position = Math.min(this.duration, from + slice * this.rate);
    this.truth.push([from, this.position]);
    this.playingSeconds += slice;
  }

  play(seconds: number) {
    this.say('playing');
    this.pass(seconds);
  }

  /** As YouTube does it: the video pauses and buffers around the jump. */
  seek(to: number) {
    this.say('paused');
    this.position = to;
    this.say('buffering');
    this.pass(0.3);
    this.say('playing');
  }

  named(name: PlaybackEvent['name']) {
    return this.events.filter((event) => event.name === name);
  }

  get last() {
    return flushPlayback({ ...this.playback, reportedWatchTime: -1 }).events[0]?.props;
  }
}
