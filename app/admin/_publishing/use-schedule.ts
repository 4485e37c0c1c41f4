import { useState } from 'react';
import type { Schedule } from '@/lib/publishing/schedule';
import { formatLocal, readLocalTime } from '@/lib/series/zoned-time';

/** What the fields for a time to publish at begin with: the time it is scheduled for, or nothing. */
export function useSchedule(scheduledFor: Date | null, timeZone: string) {
  return useState<Schedule>(() => toSchedule(scheduledFor, timeZone));
}

function toSchedule(at: Date | null, timeZone: string): Schedule {
  if (!at) return { local: '', isSecond: false };
  const local = formatLocal(at, timeZone);
  const time = readLocalTime(local, timeZone);
  return { local, isSecond: time.kind === 'twice' && time.second.getTime() === at.getTime() };
}
