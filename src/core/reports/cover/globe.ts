/*
 * A globe seen from afar (orthographic projection), in the units of the cover's picture: 2100 × 2970, ten to a millimetre.
 */

/** A place on earth, in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

type Vector = readonly [number, number, number];

export const radius = 1180;
export const centre = { x: 1030, y: 1330 };

const rad = (degrees: number) => (degrees * Math.PI) / 180;

function vectorOf({ latitude, longitude }: Point): Vector {
  const [phi, lambda] = [rad(latitude), rad(longitude)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** A place on the picture; null where the globe hides it. */
export type Projected = { x: number; y: number } | null;

export interface Globe {
  /** A place, lifted over the ground by a part of the radius. */
  project(point: Point, lift?: number): Projected;
  /** The way from one place to another, rising and coming down again; it stops where the globe hides it. */
  arc(from: Point, to: Point): Projected[];
  /** The places at an angle, in degrees, from a place. */
  circle(around: Point, angle: number): Projected[];
}

/** A globe that shows the place in the middle of its face. */
export function globeOn({ latitude, longitude }: Point): Globe {
  const facing = vectorOf({ latitude, longitude });
  const east = vectorOf({ latitude: 0, longitude: longitude + 90 });
  const north = vectorOf({ latitude: latitude + 90, longitude });
  const place = (vector: Vector, height = 1): Projected => {
    const [x, y] = [dot(vector, east) * height, dot(vector, north) * height];
    if (dot(vector, facing) < 0 && x * x + y * y < 1) return null;
    return { x: Math.round(centre.x + x * radius), y: Math.round(centre.y - y * radius) };
  };
  /** Places along the great circle through two. */
  const between = (a: Vector, b: Vector, part: number, angle: number): Vector => {
    const [k, m] = [Math.sin((1 - part) * angle) / Math.sin(angle), Math.sin(part * angle) / Math.sin(angle)];
    return [a[0] * k + b[0] * m, a[1] * k + b[1] * m, a[2] * k + b[2] * m];
  };
  return {
    project: (point, lift = 0) => place(vectorOf(point), 1 + lift),
    arc(from, to) {
      const [a, b] = [vectorOf(from), vectorOf(to)];
      const angle = Math.acos(Math.min(1, Math.max(-1, dot(a, b))));
      if (angle < 1e-6 || Math.PI - angle < 1e-6) return [];
      const steps = 32;
      const way = Array.from({ length: steps + 1 }, (_, step) =>
        place(between(a, b, step / steps, angle), 1 + 0.12 * angle * Math.sin((Math.PI * step) / steps)));
      const hidden = way.indexOf(null);
      return hidden < 0 ? way : way.slice(0, hidden);
    },
    circle(around, angle) {
      const a = vectorOf(around);
      const u = vectorOf({ latitude: around.latitude + 90, longitude: around.longitude });
      const v = vectorOf({ latitude: 0, longitude: around.longitude + 90 });
      const [k, m] = [Math.cos(rad(angle)), Math.sin(rad(angle))];
      return Array.from({ length: 73 }, (_, step) => {
        const [c, s] = [Math.cos(rad(step * 5)) * m, Math.sin(rad(step * 5)) * m];
        return place([a[0] * k + u[0] * c + v[0] * s, a[1] * k + u[1] * c + v[1] * s, a[2] * k + u[2] * c + v[2] * s]);
      });
    },
  };
}
