/** The address of a video on YouTube itself. @param startSeconds whole seconds into it */
export function youtubeWatchUrl(youtubeId: string, startSeconds: number | null = null): string {
  const start = startSeconds ? `&t=${startSeconds}s` : '';
  return `https://www.youtube.com/watch?v=${encodeURIComponent(youtubeId)}${start}`;
}
