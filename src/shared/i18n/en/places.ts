/** What may happen to a file where it is, and what to do. */
export const places = {
  synced: 'The file is in a folder of {{service}}, which copies it while it is being changed and may put an older version back or '
    + 'keep two that differ. Keep the portfolio in a folder of this computer, and save copies into {{service}} for others.',
  network: 'The file is on a network drive ({{service}}). If the connection breaks, a change may not be saved, and the lock that '
    + 'keeps two people from changing it at once may not hold. Keep the portfolio on this computer, and backups on the drive.',
};
export type Places = typeof places;
