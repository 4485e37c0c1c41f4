/** Where the original of a picture is within an export. */
export const picturePath = (id: string): string => `media/${id}.webp`;
