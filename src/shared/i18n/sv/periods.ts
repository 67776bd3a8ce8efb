import type { Periods } from '../en/periods.ts';

export const periods: Periods = {
  command: {
    renew: 'gör nästa period i kedjan med personer, parter och avgift, som en ändring',
    changes: 'berätta vad som ändrades mellan två dagar: vad som började, upphörde, förnyades eller flyttades, vem som kom med och vem som lämnade',
  },
  option: {
    start: 'nästa periods början; förval: dagen efter den föregående',
    end: 'nästa periods slut, "" om tills vidare; förval: lika lång som den föregående',
    withoutPeople: 'utelämna de personer och parter som fortsätter',
    withoutFee: 'utelämna avgiften för det första året',
    decision: 'beslutets text; antecknas på den föregående perioden',
    from: 'första dagen, till exempel 1.1.2026, 2026-01-01 eller 2026',
    to: 'sista dagen',
  },
  argument: { id: 'en periods identifierare, eller ett engagemangs, då dess sista period avses' },
  made: 'Nästa period är {{dates}}.',
  section: { seams: 'Luckor och överlappningar' },
  seam: { gap: 'ingen period', overlap: 'flera perioder på samma gång' },
  tacit: {
    renewed: 'har förlängts automatiskt till {{end}}',
    renews_one: 'förlängs automatiskt en månad i taget',
    renews_other: 'förlängs automatiskt {{count}} månader i taget',
  },
  between: {
    started: 'Började',
    ended: 'Upphörde',
    renewed: 'Förnyades',
    agreed: 'Fortsättning antecknades',
    paused: 'Avbröts eller markerades som lågaktiv',
    resumed: 'I kraft igen',
    was: { suspended: 'var avbruten', quiet: 'var lågaktiv' },
    moved: 'Datum ändrades',
    joined: 'Kom med',
    left: 'Lämnade',
    nothing: 'Ingenting ändrades mellan {{from}} och {{to}}.',
    undecided: 'inget beslut antecknat',
    tacit: 'förlängdes automatiskt',
    until: 'till {{end}}',
    move: '{{field}}: {{was}} → {{is}}',
  },
};
