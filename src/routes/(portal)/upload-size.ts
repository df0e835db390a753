/** Most bytes of one submission with files, as the request limit of the server has it: four of the largest files. */
export const uploadSize = (fileBytes: number): number => 4 * fileBytes;
