/** In place of `picking.ts` in the one-file build, which has no room for an agenda: as with `agenda="off"`. */
export class Picking {
  ids: Iterable<string> = [];
  readonly button = undefined;
  readonly loaded = undefined;
  readonly loading = undefined;
  readonly message = undefined;

  readonly onClick = (): void => {};

  toICalendar(): string {
    return '';
  }
}
