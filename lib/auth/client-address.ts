/** The address of whoever makes a request: server/client-address.ts has made the header true. For limits alone; not kept. */
export const clientAddress = (headers: Headers): string => headers.get('x-forwarded-for') ?? '';
