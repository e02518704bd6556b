/** Changes whenever the same scenario gives other numbers. */
export const MODEL_VERSION = '2.1.0'
