import { inZone, wallInZone } from '../times/time-zone.js';

/** What the wall clocks of a calendar are read in. */
export interface ClockZone {
  /** IANA name, if it has one, or a name that nobody knows. */
  readonly name?: string;
  /** Whether its clocks are at no known instant. */
  readonly floats?: boolean;
  /** A wall clock, `YYYY-MM-DDTHH:MM:SS`, as ISO 8601: with the offset where there is one. */
  write(wall: string): string;
  /** The wall clock at an instant (ms). */
  wall(epoch: number): string;
}

/** A date, or a wall clock and the zone that it is in. */
export interface Clock {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`. */
  readonly wall: string;
  readonly zone: ClockZone;
}

const wallAt = (epoch: number): string => new Date(epoch).toISOString().slice(0, 19);

/** A zone that nobody named (RFC 5545 3.3.5, form 1), and that of dates. */
export const floating: ClockZone = { floats: true, write: (wall) => wall, wall: wallAt };

/** A zone that is named and not known. With its name it is noted, and no other zone is taken for it. */
export const unknownZone = (name: string): ClockZone => ({ ...floating, name });

export const utc: ClockZone = { write: (wall) => `${wall}Z`, wall: wallAt };

export const ianaZone = (name: string): ClockZone => ({
  name,
  write: (wall) => wallInZone(wall, name),
  wall: (epoch) => inZone(epoch, name).slice(0, 19),
});

/** A zone that is always `minutes` east of UTC, or as many as `minutes` says of a wall clock. */
export const offsetZone = (minutes: (wall: string) => number): ClockZone => {
  const shifted = (epoch: number, by: string): string => wallAt(epoch + minutes(by) * 60_000);
  return {
    write: (wall) => {
      const offset = minutes(wall);
      const size = wallAt(Math.abs(offset) * 60_000).slice(11, 16);
      return `${wall}${offset < 0 ? '-' : '+'}${size}`;
    },
    // The offset is known by the wall clock only, so the first guess is mended once.
    wall: (epoch) => shifted(epoch, shifted(epoch, wallAt(epoch))),
  };
};

export const isDate = ({ wall }: Clock): boolean => wall.length === 10;

/** The instant (ms); that of a date or of a floating time is as if it were UTC, for differences. */
export const instantOf = ({ wall, zone }: Clock): number =>
  Date.parse(wall.length === 10 ? `${wall}T00:00:00Z` : zone.floats ? `${wall}Z` : zone.write(wall));

/** The same moment on the wall clock of another's zone; a date and a floating time have no zone to leave. */
export const onClockOf = (clock: Clock, other: Clock): string => {
  if (isDate(other)) return clock.wall.slice(0, 10);
  if (isDate(clock) || clock.zone === other.zone || clock.zone.floats || other.zone.floats) return clock.wall;
  return other.zone.wall(instantOf(clock));
};

/** As a record has it: a wall clock beside the name of its zone, or else with its offset. */
export const textOf = ({ wall, zone }: Clock): string =>
  zone.name || wall.length === 10 ? wall : zone.write(wall);
