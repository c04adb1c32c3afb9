/** The operations are drawn from it: the same in every run, another where the environment says so. A failure prints it. */
export const differentialSeed = Number(process.env['REDSAIL_DIFFERENTIAL_SEED'] ?? 20_221_130);
