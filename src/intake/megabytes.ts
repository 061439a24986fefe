/** A number of bytes for people: `10 MB`. */
export const megabytes = (bytes: number): string => `${Number((bytes / 1_000_000).toPrecision(3))} MB`;
