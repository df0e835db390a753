/** Name of the control of an output's files. */
export const outputName = (output: string): string => `keluaran.${output}`;
