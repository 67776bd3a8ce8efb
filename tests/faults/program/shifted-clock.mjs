// Loaded before the program: its clock, and no other, can be set. A scenario says how far by globalThis.shiftClock(ms).
const Real = Date;
let shift = Number(process.env.NETFOLIO_CLOCK_SHIFT ?? 0);
globalThis.shiftClock = (ms) => {
  shift += ms;
};
globalThis.Date = class Date extends Real {
  constructor(...parts) {
    if (parts.length === 0) super(Real.now() + shift);
    else super(...parts);
  }

  static now() {
    return Real.now() + shift;
  }
};
