import classes from './welcome.module.css';

type Point = readonly [x: number, y: number];
const origin: Point = [330, 318];
const targets: readonly Point[] = [
  [252, 258], [238, 398], [206, 436], [138, 488], [168, 484], [212, 500], [262, 508], [142, 548], [258, 556], [322, 606],
  [327, 374], [344, 396], [336, 404], [358, 334],
];
const rings = [56, 112, 168, 224, 280, 336];
const bend = 0.14;

/** A curve from the origin that leans to one side, as on the report's cover. */
function arcTo([x, y]: Point): string {
  const [ox, oy] = origin;
  const control = [(ox + x) / 2 - (y - oy) * bend, (oy + y) / 2 + (x - ox) * bend];
  return `M${ox} ${oy}Q${control.join(' ')} ${x} ${y}`;
}

/** The arcs of the report's cover: from one city to its partners. */
export function Arcs() {
  const [ox, oy] = origin;
  return (
    <svg className={classes.arcs} viewBox="0 0 420 856" preserveAspectRatio="xMidYMin slice" aria-hidden>
      {rings.map((radius) => (
        <circle
          key={radius} cx={ox} cy={oy} r={radius} fill="none" stroke="var(--nf-cover-ring)" strokeOpacity=".42" strokeDasharray="1 5"
        />
      ))}
      <g fill="none" stroke="var(--nf-cover-line)" strokeWidth="1.1" strokeOpacity=".75">
        {targets.map((target) => <path key={target.join()} d={arcTo(target)} />)}
        <path d="M330 318Q170 230 -20 60" />
        <path d="M330 318Q160 250 -20 120" />
        <path d="M330 318Q390 312 440 290" />
      </g>
      {targets.map(([x, y]) => <circle key={`${x},${y}`} cx={x} cy={y} r="2.6" fill="var(--nf-cover-line)" />)}
      <circle cx={ox} cy={oy} r="11" fill="var(--nf-cover-line)" fillOpacity=".22" />
      <circle cx={ox} cy={oy} r="5" fill="var(--nf-cover-text)" />
    </svg>
  );
}
