/** Steps of a stair that is so many floors high. */
export const steps = (floors: number): number => floors * 12;
