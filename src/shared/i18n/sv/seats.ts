import type { Seats } from '../en/seats.ts';

export const seats: Seats = {
  command: { handOver: 'överför en persons eller enhets uppdrag till en annan från och med en dag, som en ändring' },
  option: {
    to: 'till vem uppdragen överförs: en persons eller enhets identifierare eller namn',
    only: 'bara dessa uppdrag, som identifierare; förval: alla som gäller dagen innan eller börjar senare',
    day: 'den första dagen då den andra har uppdragen, till exempel 1.12.2026 eller 2026-12-01',
  },
  argument: { from: 'från vem uppdragen överförs: en persons eller enhets identifierare eller namn' },
  handedOver_one: 'Ett uppdrag överfördes till {{to}} från och med {{day}}.',
  handedOver_other: '{{count}} uppdrag överfördes till {{to}} från och med {{day}}.',
  column: { seats: 'Förtroendeuppdrag', current: 'Nuvarande' },
  present: 'nuvarande',
  withTerm: 'upphör med {{term}}',
  beyondTerm: 'går utöver sin mandatperiod',
  beside: 'vid sidan av {{name}}',
};
