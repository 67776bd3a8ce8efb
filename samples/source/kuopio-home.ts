/** What every part of the sample points at. */
export interface Home {
  /** The City of Kuopio. */
  own: string;
  /** Kuopio as a place. */
  place: string;
}
