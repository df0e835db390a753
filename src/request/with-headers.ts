/**
 * Sets headers of an answer, in place where that is possible: copying every answer costs time and
 * sends its body through another stream. Headers of answers that were fetched, or made by
 * `Response.redirect`, cannot be changed (Fetch standard, guard "immutable"); those are copied.
 */
export const withHeaders = (response: Response, set: (headers: Headers) => void): Response => {
  try {
    set(response.headers);
    return response;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const copy = new Response(response.body, response);
    set(copy.headers);
    return copy;
  }
};
