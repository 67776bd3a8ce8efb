import { centre, type Globe, globeOn, type Point, type Projected, radius } from './globe.ts';

/*
 * The picture of the cover: the part of the globe around home, and an arc to each partner. The same places give the same
 * picture.
 */

/** Where home is seen from the middle of the face: above and a little to the right of it. */
const offset = { latitude: -23, longitude: -13 };
/** What the globe shows where it is not known where home is. */
const anywhere: Point = { latitude: 40, longitude: 15 };

/** Points in a row, hidden ones left out, as a path of lines. */
function pathOf(points: readonly Projected[]): string {
  let path = '';
  let open = false;
  for (const point of points) {
    if (point) path += `${open ? 'L' : 'M'}${point.x} ${point.y}`;
    open = point !== null;
  }
  return path;
}

const steps = (from: number, to: number, by: number) => Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);

function graticule(globe: Globe): string {
  const meridians = steps(-180, 165, 15).map((longitude) => pathOf(steps(-75, 75, 3).map((latitude) => globe.project({ latitude, longitude }))));
  const parallels = steps(-75, 75, 15).map((latitude) => pathOf(steps(-180, 180, 4).map((longitude) => globe.project({ latitude, longitude }))));
  return [...meridians, ...parallels].join('');
}

function arcs(globe: Globe, home: Point, partners: readonly Point[]): string {
  const lines = partners.map((partner) => pathOf(globe.arc(home, partner))).join('');
  const dots = partners.flatMap((partner) => {
    const at = globe.project(partner);
    return at ? [`<circle cx="${at.x}" cy="${at.y}" r="9"/>`] : [];
  });
  return `<path d="${lines || 'M0 0'}" fill="none" stroke="#F4C95D" stroke-opacity=".85" stroke-width="3.4"/><g fill="#F4C95D">${dots.join('')}</g>`;
}

function rings(globe: Globe, home: Point): string {
  const at = globe.project(home);
  const path = [7.5, 14.5, 22, 29.5].map((angle) => pathOf(globe.circle(home, angle))).join('');
  const dot = at ? `<circle cx="${at.x}" cy="${at.y}" r="36" fill="#F4C95D" fill-opacity=".25"/><circle cx="${at.x}" cy="${at.y}" r="15" fill="#FFFFFF"/>` : '';
  return `<path d="${path}" fill="none" stroke="#8FB7CC" stroke-opacity=".5" stroke-width="2.4" stroke-dasharray="3 10"/>${dot}`;
}

/** The picture as SVG. Without a home there is a globe alone, without partners there are no arcs. */
export function coverArt({ home, partners }: { home: Point | null; partners: readonly Point[] }): string {
  const middle = home === null ? anywhere : {
    latitude: Math.max(-55, Math.min(55, home.latitude + offset.latitude)), longitude: home.longitude + offset.longitude,
  };
  const globe = globeOn(middle);
  const gradient = (id: string, stops: [string, string, string][]) => `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${
    stops.map(([at, color, opacity]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`).join('')}</linearGradient>`;
  const ball = `cx="${centre.x}" cy="${centre.y}" r="${radius}"`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2100 2970" width="210mm" height="297mm"><defs>',
    gradient('sky', [['0', '#0C2F45', '1'], ['.55', '#0A2538', '1'], ['1', '#0A2538', '1']]),
    gradient('globe', [['0', '#15415C', '1'], ['.72', '#0D2E44', '1'], ['1', '#0A2538', '1']]),
    gradient('fade', [['0', '#0A2538', '0'], ['.85', '#0A2538', '1'], ['1', '#0A2538', '1']]),
    `</defs><rect width="2100" height="2970" fill="url(#sky)"/><circle ${ball} fill="url(#globe)"/>`,
    `<path d="${graticule(globe)}" fill="none" stroke="#3B708E" stroke-opacity=".5" stroke-width="2"/>`,
    `<circle ${ball} fill="none" stroke="#5C93B1" stroke-opacity=".45" stroke-width="2.5"/>`,
    home === null ? '' : (partners.length > 0 ? arcs(globe, home, partners) : '') + rings(globe, home),
    '<rect y="1480" width="2100" height="600" fill="url(#fade)"/><rect y="2060" width="2100" height="910" fill="#0A2538"/></svg>',
  ].join('');
}
