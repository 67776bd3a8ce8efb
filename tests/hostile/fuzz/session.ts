/** How many calls one session makes. */
export const callsOfSession = 100;
