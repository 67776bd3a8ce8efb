import { capitalOf } from './capitals.ts';
import type { Point } from './globe.ts';

/** What is known of where something is. */
export interface KnownPlace {
  country: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** The place itself, else the capital of its country; null where neither is known. */
export function pointOf({ country, latitude, longitude }: KnownPlace): Point | null {
  if (latitude !== null && longitude !== null) return { latitude, longitude };
  return country === null ? null : capitalOf(country);
}

/** Nearer to home than this, in degrees, a partner is at home. */
const near = 0.5;

/** Where home is and where partners are, each place once and in an order of their own. */
export function coverPlaces(home: KnownPlace | null, partners: readonly KnownPlace[]): { home: Point | null; partners: Point[] } {
  const from = home && pointOf(home);
  const isHome = (point: Point) => from !== null && Math.abs(point.latitude - from.latitude) < near && Math.abs(point.longitude - from.longitude) < near;
  const found = new Map<string, Point>();
  for (const partner of partners) {
    const point = pointOf(partner);
    const atHome = partner.latitude === null && partner.country === home?.country;
    if (point && !atHome && !isHome(point)) found.set(`${point.latitude} ${point.longitude}`, point);
  }
  const points = [...found.values()].toSorted((a, b) => a.longitude - b.longitude || a.latitude - b.latitude);
  return { home: from, partners: points };
}
