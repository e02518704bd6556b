/** Changes whenever the same scenario gives other numbers. */
export const MODEL_VERSION = '1.0.0'
