/** The value such a cookie has: 32 random bytes. */
const valueForm = /^[\w-]{43}$/u;

/** A cookie of our own that holds a random value. Over https no other host of the domain can set it (RFC 6265bis, 4.1.3.2). */
export const ownCookie = (word: string, secure: boolean) => {
  const name = `${secure ? '__Host-' : ''}tanggap.${word}`;
  const kept = (value: string, seconds: number): string =>
    `${name}=${value}; Max-Age=${String(seconds)}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    read: (headers: Headers): string | undefined => {
      const parts = (headers.get('cookie') ?? '').split(';').map((part) => part.trim());
      const value = parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
      return value !== undefined && valueForm.test(value) ? value : undefined;
    },
    keep: kept,
    /** The cookie is taken away. */
    drop: (): string => kept('', 0),
  };
};
