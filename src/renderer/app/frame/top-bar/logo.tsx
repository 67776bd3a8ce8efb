/** The mark of Netfolio, in the colours of the report's cover. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <rect width="24" height="24" rx="5" fill="var(--nf-cover)" />
      <path d="M7 17C8 11 12 8 18 7M7 17c4-1 8-1 11 1" fill="none" stroke="var(--nf-cover-line)" strokeWidth="1.5" />
      <circle cx="7" cy="17" r="3" fill="var(--nf-cover-text)" />
      <circle cx="18" cy="7" r="2.2" fill="var(--nf-cover-dot)" />
      <circle cx="18" cy="18" r="2.2" fill="var(--nf-cover-dot)" />
    </svg>
  );
}
