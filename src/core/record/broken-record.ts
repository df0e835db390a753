/** Where in the record something stands. */
export interface RecordPlace {
  readonly stream: string;
  readonly version: number;
}

/** What is stored is not what was ever written, or cannot follow what stands before it: the record is damaged, not the user wrong. */
export class BrokenRecord extends Error {
  /** What is wrong, without the place. */
  readonly reason: string;
  readonly place: RecordPlace;

  constructor(place: RecordPlace, reason: string) {
    super(`${place.stream}, version ${String(place.version)}: ${reason}`);
    this.name = 'BrokenRecord';
    this.reason = reason;
    this.place = place;
  }
}
