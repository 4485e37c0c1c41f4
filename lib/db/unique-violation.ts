import { Prisma } from './generated/sqlite/client';

/** Whether a write failed because a row with this key is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
