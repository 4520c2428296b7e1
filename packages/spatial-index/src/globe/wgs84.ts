/**
 * The ellipsoid WGS 84 (NIMA TR8350.2): the equatorial radius in metres and the flattening define it, the rest follows.
 */
export const WGS84_A_M = 6_378_137;
export const WGS84_F: number = 1 / 298.257223563;

/** Polar radius in metres. */
export const WGS84_B_M: number = WGS84_A_M * (1 - WGS84_F);

/** Square of the first eccentricity. */
export const WGS84_E2: number = WGS84_F * (2 - WGS84_F);

/** Square of the second eccentricity. */
export const WGS84_EP2: number = WGS84_E2 / (1 - WGS84_E2);

/** Third flattening. */
export const WGS84_N: number = WGS84_F / (2 - WGS84_F);

/** Least radius of curvature in metres: that of the meridian at the equator. */
export const WGS84_LEAST_RADIUS_M: number = (WGS84_B_M * WGS84_B_M) / WGS84_A_M;

/** Greatest radius of curvature in metres: that of every direction at a pole. */
export const WGS84_GREATEST_RADIUS_M: number = (WGS84_A_M * WGS84_A_M) / WGS84_B_M;
